package soban.domain.unit;

import org.jspecify.annotations.Nullable;

/// What whoever sent a command is told. `RESEND` means that commands before it are missing: send
/// again from `resendFrom`.
public record Answer(Outcome outcome, @Nullable Refusal refusal, long resendFrom) {
    public enum Outcome {
        ACCEPTED,
        REFUSED,
        RESEND
    }

    public static Answer accepted() {
        return new Answer(Outcome.ACCEPTED, null, 0);
    }

    public static Answer refused(Refusal refusal) {
        return new Answer(Outcome.REFUSED, refusal, 0);
    }

    public static Answer refused(RefusalCode code) {
        return refused(Refusal.of(code));
    }

    public static Answer resend(long from) {
        return new Answer(Outcome.RESEND, null, from);
    }
}
