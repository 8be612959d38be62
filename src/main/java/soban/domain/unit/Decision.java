package soban.domain.unit;

import java.util.List;

/// The answer to a command: the events that it causes (none when it is already so), or the rule
/// that forbids it.
public sealed interface Decision {
    record Accepted(List<Event> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    record Refused(Refusal refusal) implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events));
    }

    static Decision refuse(RefusalCode code) {
        return new Refused(Refusal.of(code));
    }

    static Decision refuse(RefusalCode code, String detail) {
        return new Refused(new Refusal(code, null, detail));
    }
}
