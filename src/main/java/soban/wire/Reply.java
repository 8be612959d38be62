package soban.wire;

import soban.domain.unit.Answer;

import java.time.Instant;

/// An answer to a node that waits for it. It is a courtesy: the answer of record is in the unit's
/// state.
public record Reply(String node, String command, Answer answer) {
    private static final String TYPE = "soban.reply.v1";

    public Message message(Instant now) {
        return Envelope.open(command, TYPE, "/soban/core", node, now)
                .close(node, Json.write(answer));
    }

    public static Reply read(Message message) throws Unreadable {
        var envelope = Envelope.of(message).expect(TYPE);
        return new Reply(
                envelope.text("subject"),
                envelope.text("id"),
                Json.read(message.body(), Answer.class));
    }
}
