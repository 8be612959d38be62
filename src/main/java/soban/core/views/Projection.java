package soban.core.views;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.keys.MissingKey;
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

    private final ViewFile file;
    private final Phones phones;
    private Connection connection;
    private Sql sql;
    private final Changes<OrderId, OrderView> orders = new Changes<>();
    private final Changes<CustomerId, Customer> customers = new Changes<>();
    private final Lately lately = new Lately();
    private volatile boolean complete;
    private volatile boolean writable = true;
    private volatile @Nullable SQLException damage;

    private Projection(ViewFile file, Phones phones) throws SQLException {
        this.file = file;
        this.phones = phones;
        this.connection = file.writing();
        this.sql = begun(connection);
    }

    private static Sql begun(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        return new Sql(connection);
    }

    public static Projection open(Path file, Phones phones) {
        try {
            return new Projection(new ViewFile(file), phones);
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

    /// The last that was to be written could be.
    boolean isWritable() {
        return writable;
    }

    /// Somebody met damage in the file.
    void met(SQLException found) {
        damage = found;
    }

    boolean isDamaged() {
        return damage != null;
    }

    /// @throws ViewsUnusable when the file is to be made anew
    void requireWhole() {
        SQLException found = damage;
        if (found != null) {
            throw new ViewsUnusable(
                    "The views' file is damaged. It is made anew from the log.", found);
        }
    }

    /// A damaged file is thrown away, and another made, to be told everything again.
    void renew() {
        complete = false;
        lately.forget();
        try {
            connection.close();
            connection = file.anew();
            sql = begun(connection);
            damage = null;
        } catch (SQLException problem) {
            throw new ViewsUnusable("the views can't be made anew", problem);
        }
    }

    /// Everything has been told that had happened when the telling began.
    public void completed() {
        complete = true;
    }

    /// How far each partition has been read.
    Map<Integer, Place> places() {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("SELECT part, next, newest, event FROM position")) {
            var places = new HashMap<Integer, Place>();
            while (rows.next()) {
                places.put(
                        rows.getInt(1),
                        new Place(rows.getLong(2), rows.getLong(3), rows.getString(4)));
            }
            connection.commit();
            return places;
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// Forgets everything, to be told it again from the beginning of the log.
    void forget() {
        complete = false;
        lately.forget();
        try {
            for (String table : ViewFile.NAMES) {
                sql.run("DELETE FROM " + table);
            }
            connection.commit();
        } catch (SQLException problem) {
            throw broken(problem);
        }
    }

    /// All of it or nothing.
    ///
    /// @param places for each partition that the events come from, how far it is read with them
    public void apply(List<EventRecord> events, Map<Integer, Place> places) {
        try {
            var batch = new Batch(sql, lately, phones);
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
                } catch (RuntimeException bug) {
                    // It would come again for ever, and hold up everything behind it.
                    LOG.error("event {} of {} is not shown", event.id(), event.unit(), bug);
                }
            }
            batch.save();
            for (var entry : places.entrySet()) {
                Place place = entry.getValue();
                sql.run(
                        "INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?)",
                        entry.getKey(),
                        place.next(),
                        place.newest(),
                        place.event());
            }
            connection.commit();
            writable = true;
            lately.wrote(batch.orders());
            orders.announce(batch.orders());
            customers.announce(batch.customers());
        } catch (SQLException problem) {
            throw broken(problem);
        } catch (MissingKey awaited) {
            undo(awaited);
            throw awaited;
        }
    }

    private ViewsUnusable broken(SQLException problem) {
        writable = false;
        undo(problem);
        if (ViewFile.isDamage(problem)) {
            met(problem);
            requireWhole();
        }
        return new ViewsUnusable(
                "The views can't be written (%s). Make room or mend the disk; they go on by themselves then."
                        .formatted(problem.getMessage()),
                problem);
    }

    private void undo(Exception problem) {
        try {
            connection.rollback();
        } catch (SQLException further) {
            problem.addSuppressed(further);
            beginAnew(problem);
        }
    }

    /// SQLite has undone it by itself, as it does when the disk is full. The driver begins a
    /// transaction only where it has ended one, and would never have another.
    private void beginAnew(Exception problem) {
        try {
            sql.run("BEGIN");
        } catch (SQLException further) {
            problem.addSuppressed(further);
        }
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
