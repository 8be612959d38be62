package soban.console.sound;

import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What nobody has touched for so long that a ring alone does not help: whoever does not hear it is
/// to see it. It counts the same with the sound off.
final class Unheeded {
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Map<OrderId, Waiting> waiting = Map.of();

    private record Waiting(Chime chime, Instant since) {}

    /// What has waited too long now, longest first. What begins to ring for another reason begins
    /// anew.
    List<OrderId> follow(Map<OrderId, Chime> untouched, Instant now) {
        Map<OrderId, Waiting> fresh = new HashMap<>();
        untouched.forEach((order, chime) -> fresh.put(order, waiting(order, chime, now)));
        waiting = fresh;
        return fresh.entrySet().stream()
                .filter(each -> !now.isBefore(each.getValue().since().plus(PATIENCE)))
                .sorted(
                        Map.Entry.<OrderId, Waiting>comparingByValue(
                                        Comparator.comparing(Waiting::since))
                                .thenComparing(each -> each.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /// A clock that was set back must not make anybody wait for an hour.
    private Waiting waiting(OrderId order, Chime chime, Instant now) {
        Waiting before = waiting.get(order);
        return before != null && before.chime() == chime && !now.isBefore(before.since())
                ? before
                : new Waiting(chime, now);
    }
}
