package soban.core.payments;

import soban.core.outside.OutsideTrouble;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// A book of what was paid and given back: the gateway's, or our own.
public interface MoneyBook extends AutoCloseable {
    /// The attempts whose money moved in that time, one way or the other.
    Set<String> moved(Instant from, Instant until) throws OutsideTrouble;

    /// How these attempts stand now, whenever their money moved; those that the book does not know
    /// are left out.
    Map<String, Account> accounts(Set<String> attempts) throws OutsideTrouble;

    @Override
    default void close() {}
}
