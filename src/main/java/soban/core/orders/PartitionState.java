package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Order;
import soban.domain.order.OrderStatus;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everything that one partition knows, as far as it is committed. Only a committed transaction
/// changes it.
final class PartitionState implements Lookup {
    /// Ended orders and answers stay this long, so that a late command on them is still answered.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /// As many as fit well into one transaction; the rest goes with the turns after it.
    static final int MOST_OUTDATED = 1000;

    /// More than a unit's story has events between two starts of a broker.
    private static final long ERA = 1_000_000_000;

    /// As many as are packed at once, which takes some tens of milliseconds.
    private static final int MOST_RESTING = 500;

    private final Map<LiveKey, Object> records = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> ordersByUnit = new HashMap<>();
    private final Set<String> parked = new HashSet<>();
    private final Map<OrderStatus, Integer> census = new EnumMap<>(OrderStatus.class);
    private int era;

    @Override
    public @Nullable Object find(LiveKey key) {
        Object value = records.get(key);
        return value instanceof RestingOrder resting ? resting.order() : value;
    }

    @Override
    public long numbersAbove() {
        return era * ERA;
    }

    /// What was written in an era before and is lost may have been read by somebody: its numbers
    /// are not given again.
    void begin(int newEra) {
        era = newEra;
    }

    int era() {
        return era;
    }

    Position position() {
        return records.get(LiveKey.POSITION) instanceof Position position
                ? position
                : Position.START;
    }

    /// A unit whose record can't be read is set aside whole: nothing may be decided on half a
    /// memory.
    void park(String unit) {
        parked.add(unit);
    }

    boolean isParked(String unit) {
        return parked.contains(unit);
    }

    Set<String> parked() {
        return Set.copyOf(parked);
    }

    void load(LiveKey key, Object value) {
        count(records.put(key, value), -1);
        count(value, 1);
        if (key.kind() == LiveKind.ORDER) {
            ordersByUnit
                    .computeIfAbsent(key.unit(), unit -> new TreeMap<>())
                    .put(key.name(), value);
        }
    }

    /// What is read at a start is packed at once where it may be: all of it at one time would not
    /// fit into memory.
    void loadResting(LiveKey key, Object value) {
        load(
                key,
                value instanceof Order order && RestingOrder.mayBe(order)
                        ? RestingOrder.of(order)
                        : value);
    }

    /// Packs some of the orders that took their last step before; false when there are no more.
    boolean rest(Instant before) {
        var resting =
                records.entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue() instanceof Order order
                                                && order.progress().since().isBefore(before)
                                                && RestingOrder.mayBe(order))
                        .limit(MOST_RESTING)
                        .map(each -> Map.entry(each.getKey(), (Order) each.getValue()))
                        .toList();
        resting.forEach(each -> load(each.getKey(), RestingOrder.of(each.getValue())));
        return resting.size() == MOST_RESTING;
    }

    void forget(LiveKey key) {
        count(records.remove(key), -1);
        if (key.kind() == LiveKind.ORDER) {
            ordersByUnit.getOrDefault(key.unit(), new TreeMap<>()).remove(key.name());
        }
    }

    private void count(@Nullable Object value, int by) {
        switch (value) {
            case Order order -> census.merge(order.status(), by, Integer::sum);
            case RestingOrder order -> census.merge(order.status(), by, Integer::sum);
            case null, default -> {}
        }
    }

    /// How many orders are remembered, by their status.
    Map<OrderStatus, Integer> census() {
        return Map.copyOf(census);
    }

    /// All that are remembered here, whole or parked.
    Stream<String> units() {
        return Stream.concat(records.keySet().stream().map(LiveKey::unit), parked.stream())
                .filter(unit -> !unit.isEmpty())
                .distinct();
    }

    void commit(Map<LiveKey, Object> changes, List<LiveKey> forgotten) {
        changes.forEach(this::load);
        forgotten.forEach(this::forget);
    }

    @Override
    public Collection<Order> orders(String unit, Instant since) {
        return ordersByUnit.getOrDefault(unit, Map.of()).values().stream()
                .flatMap(each -> lately(each, since).stream())
                .toList();
    }

    private static Optional<Order> lately(Object order, Instant since) {
        return switch (order) {
            case RestingOrder resting ->
                    resting.since().isBefore(since)
                            ? Optional.empty()
                            : Optional.of(resting.order());
            case Order waking -> Optional.of(waking);
            default -> Optional.empty();
        };
    }

    /// Those of which something may fall due.
    List<Order> waking() {
        return all(Order.class).toList();
    }

    <T> Stream<T> all(Class<T> kind) {
        return records.values().stream().filter(kind::isInstance).map(kind::cast);
    }

    Set<LiveKey> keys() {
        return Collections.unmodifiableSet(records.keySet());
    }

    /// What is so old that nobody will ask for it. What a device's numbers stand at is never among
    /// it.
    List<LiveKey> outdated(Instant now) {
        Instant limit = now.minus(REMEMBERED);
        return records.entrySet().stream()
                .filter(entry -> outdated(entry.getKey(), entry.getValue(), limit))
                .map(Map.Entry::getKey)
                .limit(MOST_OUTDATED)
                .toList();
    }

    private static boolean outdated(LiveKey key, Object value, Instant limit) {
        return switch (value) {
            case Order order -> order.finished() && order.progress().since().isBefore(limit);
            case RestingOrder order -> order.since().isBefore(limit);
            case Remembered answer -> !Repetitions.isDeviceSlot(key) && answer.at().isBefore(limit);
            default -> false;
        };
    }
}
