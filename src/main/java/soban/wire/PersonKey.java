package soban.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A key of personal data as its topic keeps it, or that it was destroyed. The topic keeps the
/// newest under each id: what is destroyed stays so, and says so.
///
/// @param id whose it is, and which of theirs
/// @param wrapped the key itself, of use to nobody without the installation's secret; absent once
///   it is destroyed
public record PersonKey(String id, @Nullable String wrapped) {
    private static final String TYPE = "soban.key.v1";

    public Message message(Instant now) {
        return Envelope.open(id, TYPE, "/soban/core", id, now).close(id, Json.write(this));
    }

    public static PersonKey read(Message message) throws Unreadable {
        Envelope.of(message).expect(TYPE);
        return Json.read(message.body(), PersonKey.class);
    }
}
