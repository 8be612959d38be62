package soban.core.messages;

import java.nio.charset.Charset;

/// A text as a phone without Kakao gets it: in the alphabet of Korea's carriers, and longer than 90
/// bytes only as a long message.
record TextMessage(String text) {
    private static final Charset CARRIERS = Charset.forName("EUC-KR");
    private static final int LONGEST_SHORT = 90;

    /// What the carriers can't write, such as a pictogram in somebody's name, would have the whole
    /// message refused: it becomes a question mark.
    TextMessage {
        text = new String(text.getBytes(CARRIERS), CARRIERS);
    }

    int bytes() {
        return text.getBytes(CARRIERS).length;
    }

    String type() {
        return bytes() <= LONGEST_SHORT ? "SMS" : "LMS";
    }
}
