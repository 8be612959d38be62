package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.Recall;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.StationDone;

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
    ///
    /// @param station whose finish was the last step; null when it was a step of the order itself
    record Step(
            OrderId order, int number, OrderStatus reached, @Nullable String station, Instant at) {
        static Step of(KeptOrder order, Hopes.Hoped hoped) {
            return new Step(
                    order.id(),
                    order.content().number(),
                    hoped.status(),
                    hoped.lastStation().map(StationDone::station).orElse(null),
                    hoped.steppedAt());
        }

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
                                        s.station(),
                                        s.at(),
                                        s.at().plus(window)))
                .filter(recall -> recall.until().isAfter(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
