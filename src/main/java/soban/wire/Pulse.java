package soban.wire;

import java.time.Instant;

/// A beat of a core instance, so that its silence is noticed.
///
/// @param gateway what the instance pays through: `sandbox`, `toss-test` or `toss`
public record Pulse(String instance, Instant at, String gateway) {
    private static final String TYPE = "soban.pulse.v1";

    /// Nobody is really charged: every desk shows it.
    public boolean testsPayments() {
        return gateway.equals("sandbox") || gateway.endsWith("-test");
    }

    public Message message() {
        return Envelope.open(instance + "-" + at.toEpochMilli(), TYPE, "/soban/core", instance, at)
                .close(instance, Json.write(this));
    }

    public static Pulse read(Message message) throws Unreadable {
        Envelope.of(message).expect(TYPE);
        return Json.read(message.body(), Pulse.class);
    }
}
