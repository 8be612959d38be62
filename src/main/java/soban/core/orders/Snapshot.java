package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.access.Audience;
import soban.domain.order.Order;
import soban.domain.shop.Shop;
import soban.domain.snapshot.FeedHead;
import soban.domain.snapshot.SnapshotPart;
import soban.domain.unit.DeviceCommand.RequestHead;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.EventRecord.FeedMark;
import soban.wire.Json;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A unit's state for the desks of one role, in parts that each fit well into a record: every order
/// that is shown to them and not over, what was over lately, and where a person has yet to act.
final class Snapshot {
    private static final int LARGEST_PART = 200 * 1024;
    private static final Duration LATELY = Duration.ofHours(24);

    private Snapshot() {}

    /// What a command of a desk that may have missed something is answered with; nothing for any
    /// other.
    static List<EventRecord> answer(Lookup state, CommandRecord cause, Instant now) {
        return switch (cause.command()) {
            case RequestSnapshot(var request) -> parts(state, cause, request, now);
            case RequestHead(var request) -> {
                Role role = cause.actor().role();
                FeedMark mark = mark(state, cause);
                var head = new FeedHead(role, request, mark.number(), mark.previous());
                yield List.of(Chronicle.beside(cause, role, head, 0, now));
            }
            default -> List.of();
        };
    }

    private static FeedMark mark(Lookup state, CommandRecord cause) {
        return state.head(cause.unit()).feeds().getOrDefault(cause.actor().role(), FeedMark.NONE);
    }

    private static List<EventRecord> parts(
            Lookup state, CommandRecord cause, String request, Instant now) {
        String unit = cause.unit();
        Role role = cause.actor().role();
        FeedMark mark = mark(state, cause);
        Shop known = state.shop(unit);
        Shop shop = known == null ? null : Audience.copyFor(role, known);
        List<List<Order>> parts = parts(size(shop), copies(state, unit, role, now));
        var records = new ArrayList<EventRecord>();
        for (int i = 0; i < parts.size(); i++) {
            var part =
                    new SnapshotPart(
                            role,
                            request,
                            i + 1,
                            parts.size(),
                            mark.number(),
                            mark.previous(),
                            first(i, shop),
                            first(i, state.rider(unit)),
                            parts.get(i));
            records.add(Chronicle.beside(cause, role, part, i, now));
        }
        return records;
    }

    /// What there is only one of goes with the first part.
    private static <T> @Nullable T first(int part, @Nullable T value) {
        return part == 0 ? value : null;
    }

    private static List<Order> copies(Lookup state, String unit, Role role, Instant now) {
        Instant since = now.minus(LATELY);
        return state.orders(unit, since).stream()
                .filter(order -> Audience.shows(role, order))
                .filter(order -> isCurrent(order, since))
                .map(order -> Audience.copyFor(role, order))
                .toList();
    }

    private static boolean isCurrent(Order order, Instant since) {
        return !order.status().ended()
                || order.progress().since().isAfter(since)
                || order.payments().awaitsPerson();
    }

    /// @param already how large the first part is before any order is in it
    private static List<List<Order>> parts(int already, List<Order> orders) {
        var parts = new ArrayList<List<Order>>();
        var part = new ArrayList<Order>();
        int size = already;
        for (Order order : orders) {
            int more = size(order);
            if (size > 0 && size + more > LARGEST_PART) {
                parts.add(List.copyOf(part));
                part.clear();
                size = 0;
            }
            part.add(order);
            size += more;
        }
        parts.add(List.copyOf(part));
        return parts;
    }

    /// In bytes, as it travels: a letter of Korean is three.
    private static int size(@Nullable Object value) {
        return value == null ? 0 : Json.write(value).getBytes(StandardCharsets.UTF_8).length;
    }
}
