package soban.desk.board;

import soban.desk.Recall;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/// Which steps can still be undone.
final class Recalls {
    private static final Comparator<Recall> NEWEST_FIRST =
            Comparator.comparing(Recall::at)
                    .reversed()
                    .thenComparing(recall -> recall.order().value());

    private Recalls() {}

    /// Where an order stands in the person's eyes, and since when.
    record Step(OrderId order, int number, OrderStatus reached, Instant at) {
        boolean canGoBack() {
            return reached == OrderStatus.PREPARING || reached == OrderStatus.READY;
        }
    }

    /// @param window how long a step can be undone
    static List<Recall> of(List<Step> steps, Instant now, Duration window) {
        return steps.stream()
                .filter(Step::canGoBack)
                .map(
                        s ->
                                new Recall(
                                        s.order(),
                                        s.number(),
                                        s.reached(),
                                        s.at(),
                                        s.at().plus(window)))
                .filter(recall -> recall.until().isAfter(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
