package soban.core.orders;

import soban.wire.Json;
import soban.wire.Message;
import soban.wire.Unreadable;

import java.util.Map;

/// Live state as records: the key names kind and version, the body is the value.
final class LiveRecords {
    private LiveRecords() {}

    static Message message(LiveKey key, Object value) {
        return new Message(key.text(), Map.of(), Json.write(value));
    }

    /// Puts one record into the state.
    static void load(PartitionState state, Message message) throws Unreadable {
        LiveKey key = LiveKey.parse(message.key());
        state.loadResting(key, Json.read(message.body(), key.kind().type));
    }
}
