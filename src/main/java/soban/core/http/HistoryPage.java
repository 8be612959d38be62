package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.core.views.HistoryEntry;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.domain.unit.Role;
import soban.wire.Catalog;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// An order's story for its customer: what happened when, and in which capacity somebody did it.
record HistoryPage(String order, List<Entry> entries) {
    record Entry(long version, Instant at, String what, Role by, @Nullable String detail) {}

    static HistoryPage of(OrderId order, List<HistoryEntry> history) {
        return new HistoryPage(order.value(), entries(history));
    }

    /// Oldest first.
    static List<Entry> entries(List<HistoryEntry> history) {
        return history.stream().flatMap(HistoryPage::entry).toList();
    }

    private static Stream<Entry> entry(HistoryEntry entry) {
        return Timeline.told(entry.event())
                .map(
                        detail ->
                                new Entry(
                                        entry.sequence(),
                                        entry.at(),
                                        what(entry.event()),
                                        entry.by(),
                                        detail.isBlank() ? null : detail))
                .stream();
    }

    /// `soban.order.payment-declined.v1` is told as `payment-declined`.
    private static String what(OrderEvent event) {
        String type = Catalog.EVENTS.nameOf(event);
        return type.substring(type.indexOf('.', "soban.".length()) + 1, type.lastIndexOf('.'));
    }
}
