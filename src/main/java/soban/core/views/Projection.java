package soban.core.views;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.unit.CorruptHistory;
import soban.wire.EventRecord;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The writing side: takes events batch by batch, each batch with the positions behind it in one
/// transaction, so that what the file holds and where it stands in the log never disagree. Used by
/// one thread.
public final class Projection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);

    private final Connection connection;
    private final Changes<OrderId, OrderView> orders = new Changes<>();
    private final Changes<CustomerId, Customer> customers = new Changes<>();
    private volatile boolean complete;

    private Projection(Connection connection) {
        this.connection = connection;
    }

    public static Projection open(Path file) {
        try {
            var connection = new ViewFile(file).writing();
            connection.setAutoCommit(false);
            return new Projection(connection);
        } catch (SQLException problem) {
            throw new ViewsUnusable(file + " can't be opened", problem);
        }
    }

    Changes<OrderId, OrderView> orders() {
        return orders;
    }

    Changes<CustomerId, Customer> customers() {
        return customers;
    }

    boolean isComplete() {
        return complete;
    }

    /// Everything has been told that had happened when the telling began.
    public void completed() {
        complete = true;
    }

    /// How far each partition has been read before.
    Map<Integer, ReadUpTo> positions() {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT part, next, epoch FROM position")) {
            var positions = new HashMap<Integer, ReadUpTo>();
            while (rows.next()) {
                positions.put(rows.getInt(1), new ReadUpTo(rows.getLong(2), rows.getInt(3)));
            }
            connection.commit();
            return positions;
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// Forgets everything, to be told it again from the beginning of the log.
    void forget() {
        complete = false;
        try {
            for (String table : ViewFile.NAMES) {
                Sql.run(connection, "DELETE FROM " + table);
            }
            connection.commit();
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// All of it or nothing.
    ///
    /// @param positions for each partition that the events come from, how far they are read
    void apply(List<EventRecord> events, Map<Integer, ReadUpTo> positions) {
        try {
            var batch = new Batch(connection);
            for (EventRecord event : events) {
                try {
                    batch.take(event);
                } catch (CorruptHistory | Unreadable problem) {
                    LOG.warn(
                            "event {} of {} is not shown: {} of a {}",
                            event.id(),
                            event.unit(),
                            problem.getClass().getSimpleName(),
                            event.event().getClass().getSimpleName());
                }
            }
            batch.save();
            for (var position : positions.entrySet()) {
                Sql.run(
                        connection,
                        "INSERT OR REPLACE INTO position VALUES (?, ?, ?)",
                        position.getKey(),
                        position.getValue().next(),
                        position.getValue().epoch());
            }
            connection.commit();
            orders.announce(batch.orders());
            customers.announce(batch.customers());
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    private ViewsUnusable broken(SQLException problem) {
        try {
            connection.rollback();
        } catch (SQLException further) {
            problem.addSuppressed(further);
        }
        return new ViewsUnusable("the views can't be written", problem);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            LOG.warn("the views were not closed well: {}", problem.getMessage());
        }
    }
}
