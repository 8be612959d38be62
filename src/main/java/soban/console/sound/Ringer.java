package soban.console.sound;

import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Rings for what nobody has touched: at once when it comes, then again and again until it is
/// touched, each time louder. A cancelled order rings over a new one, because somebody may be
/// making it. What all that does not help is to be seen: the window flashes for it.
public final class Ringer {
    private static final Duration AGAIN = Duration.ofSeconds(4);

    private final Bell bell;
    private final Unheeded unheeded = new Unheeded();
    private Map<OrderId, Chime> known = Map.of();
    private Instant rang = Instant.MIN;
    private int repeats;

    public Ringer(Bell bell) {
        this.bell = bell;
    }

    public boolean audible() {
        return bell.audible();
    }

    /// Rings for what is new, and again for what has waited.
    ///
    /// @param untouched what nobody has touched, with how it rings
    /// @param on whether the person wants to hear it; what came while it was off rings when it is
    ///   on again
    /// @return what the window is to flash for, with the sound on or off: what nobody has touched
    ///   for a while, longest first
    public List<OrderId> follow(Map<OrderId, Chime> untouched, Instant now, boolean on) {
        Map<OrderId, Chime> due = on ? untouched : Map.of();
        boolean fresh = !known.entrySet().containsAll(due.entrySet());
        known = Map.copyOf(due);
        if (due.isEmpty()) {
            repeats = 0;
        }
        if (fresh || !now.isBefore(rang.plus(AGAIN))) {
            due.values().stream().max(Chime::compareTo).ifPresent(chime -> ring(chime, now));
        }
        return unheeded.follow(untouched, now);
    }

    private void ring(Chime chime, Instant now) {
        bell.ring(chime, repeats);
        rang = now;
        repeats++;
    }
}
