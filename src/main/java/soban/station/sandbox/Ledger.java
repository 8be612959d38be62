package soban.station.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The book's money in memory, found by its keys. An entry comes here after it is on disk.
final class Ledger {
    private final Map<String, Entry.Outcome> outcomes = new LinkedHashMap<>();
    private final Map<String, Entry.Refunded> refunds = new LinkedHashMap<>();
    private final Map<String, List<Entry.Refunded>> refundsByPayment = new LinkedHashMap<>();

    synchronized void add(Entry.Money entry) {
        switch (entry) {
            case Entry.Outcome outcome -> outcomes.put(outcome.key(), outcome);
            case Entry.Refunded refund -> {
                refunds.put(refund.key(), refund);
                refundsByPayment
                        .computeIfAbsent(refund.payment(), payment -> new ArrayList<>())
                        .add(refund);
            }
        }
    }

    synchronized Optional<Entry.Outcome> outcome(String key) {
        return Optional.ofNullable(outcomes.get(key));
    }

    synchronized Optional<Entry.Refunded> refund(String key) {
        return Optional.ofNullable(refunds.get(key));
    }

    synchronized List<Entry.Refunded> refunds(String payment) {
        return List.copyOf(refundsByPayment.getOrDefault(payment, List.of()));
    }

    long refunded(String payment) {
        return refunds(payment).stream().mapToLong(Entry.Refunded::amount).sum();
    }

    /// Every entry of one kind, oldest first.
    synchronized <E extends Entry.Money> List<E> of(Class<E> kind) {
        return Stream.concat(outcomes.values().stream(), refunds.values().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
