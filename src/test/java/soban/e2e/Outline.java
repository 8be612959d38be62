package soban.e2e;

import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.wire.EventRecord;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is remembered of a log that was read once, event by event: whether every unit's story is
/// whole, and what was ordered and paid.
final class Outline {
    private static final long ERA = 1_000_000_000;
    private static final Step BEFORE_ALL = new Step(0, "");

    private final Map<String, Step> last = new HashMap<>();
    private final List<String> broken = new ArrayList<>();
    private final List<String> placed = new ArrayList<>();
    private final List<String> paid = new ArrayList<>();

    private record Step(long sequence, String id) {}

    void add(EventRecord event) {
        follow(event);
        switch (event.event()) {
            case OrderPlaced order -> placed.add(order.order().value());
            case PaymentTaken payment -> paid.add(payment.order().value());
            default -> {}
        }
    }

    /// No gap, no repetition, each event behind the one that it names. With each start of the
    /// broker the numbers begin anew, higher. What stands beside the story, such as a snapshot of
    /// it, has no number.
    private void follow(EventRecord event) {
        long sequence = event.sequence();
        if (sequence == 0) {
            return;
        }
        Step before = last.getOrDefault(event.unit(), BEFORE_ALL);
        boolean follows =
                sequence % ERA == 1
                        ? sequence > before.sequence()
                        : sequence == before.sequence() + 1;
        if (!follows || !event.previous().equals(before.id())) {
            broken.add(
                    "%s: %d, behind %s, follows %s"
                            .formatted(event.unit(), sequence, event.previous(), before));
        }
        last.put(event.unit(), new Step(sequence, event.id()));
    }

    List<String> broken() {
        return broken;
    }

    List<String> placed() {
        return placed;
    }

    List<String> paid() {
        return paid;
    }
}
