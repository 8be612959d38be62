package soban.simulate;

import soban.wire.Json;
import soban.wire.Unreadable;

import java.io.IOException;

/// One HTTP answer.
record Exchange(int status, String body) {
    boolean ok() {
        return status >= 200 && status < 300;
    }

    /// Nobody decided anything, or nobody knows: worth another try with the same words.
    boolean unclear() {
        return status >= 500;
    }

    <T> T as(Class<T> type) throws IOException {
        try {
            return Json.read(body, type);
        } catch (Unreadable problem) {
            throw new IOException("an answer that can't be read: " + problem.getMessage());
        }
    }
}
