package soban.core.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A client of a stream whose connection can break anywhere, also within an event. As a browser, it
/// believes an event only when it is whole.
final class EventStream implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final long begun = System.nanoTime();
    private final Socket socket;
    private final InputStream in;
    private final StringBuilder text = new StringBuilder();

    /// Over the plainest HTTP there is, so that what arrives is the stream itself.
    EventStream(int port, String token, String path, long seen) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = socket.getInputStream();
        String request =
                "GET %s HTTP/1.0\r\nAuthorization: Bearer %s\r\nLast-Event-ID: %d\r\n\r\n"
                        .formatted(path, token, seen);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    record Event(long id, String name, JsonNode data) {
        List<Long> versions() {
            var versions = new ArrayList<Long>();
            data.path("changes").forEach(change -> versions.add(change.path("version").asLong()));
            return versions;
        }
    }

    /// Reads at most so many bytes more; false when nothing comes any more.
    boolean read(int bytes) throws IOException {
        if (System.nanoTime() - begun > LONGEST.toNanos()) {
            throw new AssertionError("it goes on and on");
        }
        byte[] more = in.readNBytes(bytes);
        text.append(new String(more, StandardCharsets.ISO_8859_1));
        return more.length == bytes;
    }

    boolean readTo(String part) throws IOException {
        while (!text().contains(part)) {
            if (!read(1)) {
                return false;
            }
        }
        return true;
    }

    void readAll() throws IOException {
        while (read(1)) {
            // Until nothing comes any more.
        }
    }

    int status() throws IOException {
        readTo("\r\n\r\n");
        return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    String text() {
        return new String(
                text.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// The whole events that have arrived.
    List<Event> events() throws IOException {
        var events = new ArrayList<Event>();
        String body = text().substring(Math.max(0, text().indexOf("\r\n\r\n") + 4));
        int end;
        for (int from = 0; (end = body.indexOf("\n\n", from)) >= 0; from = end + 2) {
            Event event = event(body.substring(from, end));
            if (event != null) {
                events.add(event);
            }
        }
        return events;
    }

    private static Event event(String block) throws IOException {
        long id = 0;
        String name = "";
        String data = "";
        for (String line : block.lines().toList()) {
            if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("data: ")) {
                data = line.substring(6);
            }
        }
        return name.isEmpty() ? null : new Event(id, name, JSON.readTree(data));
    }

    /// Breaks the connection without a word.
    @Override
    public void close() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
