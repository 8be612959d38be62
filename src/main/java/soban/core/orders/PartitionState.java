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

    private final Map<LiveKey, Object> records = new LinkedHashMap<>();
    private final Map<String, Map<String, Order>> ordersByUnit = new HashMap<>();
    private final Set<String> parked = new HashSet<>();
    private final Map<OrderStatus, Integer> census = new EnumMap<>(OrderStatus.class);
    private int era;

    @Override
    public @Nullable Object find(LiveKey key) {
        return records.get(key);
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
        uncount(records.put(key, value));
        if (value instanceof Order order) {
            census.merge(order.status(), 1, Integer::sum);
            ordersByUnit
                    .computeIfAbsent(key.unit(), unit -> new TreeMap<>())
                    .put(key.name(), order);
        }
    }

    void forget(LiveKey key) {
        Object forgotten = records.remove(key);
        uncount(forgotten);
        if (forgotten instanceof Order) {
            ordersByUnit.getOrDefault(key.unit(), new TreeMap<>()).remove(key.name());
        }
    }

    private void uncount(@Nullable Object value) {
        if (value instanceof Order order) {
            census.merge(order.status(), -1, Integer::sum);
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
    public Collection<Order> orders(String unit) {
        return ordersByUnit.getOrDefault(unit, Map.of()).values();
    }

    List<Order> orders() {
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
            case Remembered answer -> !Repetitions.isDeviceSlot(key) && answer.at().isBefore(limit);
            default -> false;
        };
    }
}
