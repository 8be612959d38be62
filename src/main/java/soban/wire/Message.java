package soban.wire;

import java.util.Map;

/// A record as it travels: a key, CloudEvents attributes as headers (Kafka's binary mode), and a
/// JSON body.
public record Message(String key, Map<String, String> headers, String body) {
    public Message {
        headers = Map.copyOf(headers);
    }
}
