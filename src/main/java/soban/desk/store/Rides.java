package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.RiderBoard;
import soban.domain.order.OrderId;
import soban.domain.rider.Rider;
import soban.domain.rider.RiderTask;
import soban.wire.Json;
import soban.wire.Unreadable;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rider's desk keeps: the rider with their deliveries, and the fees of what was brought.
/// What is overwritten is wiped, in the file and in what SQLite keeps beside it, because a
/// customer's address must be gone when the delivery is.
final class Rides {
    private final Database database;
    private @Nullable Rider rider;
    private List<RiderBoard.Brought> brought = List.of();
    private boolean changed;

    Rides(Database database) {
        this.database = database;
        reload();
    }

    void reload() {
        changed = false;
        rider =
                database
                        .query("SELECT body FROM rider", row -> read(row.getString(1), Rider.class))
                        .stream()
                        .findFirst()
                        .orElse(null);
        brought =
                database.query(
                        "SELECT body FROM brought ORDER BY place",
                        row -> read(row.getString(1), RiderBoard.Brought.class));
    }

    @Nullable Rider rider() {
        return rider;
    }

    Optional<RiderTask> task(OrderId order) {
        return Optional.ofNullable(rider).flatMap(known -> known.task(order));
    }

    /// What people call it: `#42`, once its number is known.
    String name(OrderId order) {
        return task(order)
                .map(RiderTask::details)
                .map(details -> "#" + details.number())
                .orElse(order.value());
    }

    void rider(Rider next) {
        if (rider != null && next.tasks().size() < rider.tasks().size()) {
            database.wipeAfterThis();
        }
        changed |= !next.equals(rider);
        rider = next;
    }

    List<RiderBoard.Brought> brought() {
        return brought;
    }

    /// Of a delivery that is told twice only the first counts.
    void brought(RiderBoard.Brought done) {
        if (brought.stream().noneMatch(known -> known.order().equals(done.order()))) {
            database.update("INSERT INTO brought (body) VALUES (?)", Json.write(done));
            brought = Stream.concat(brought.stream(), Stream.of(done)).toList();
        }
    }

    void flush() {
        if (changed && rider != null) {
            database.update("INSERT OR REPLACE INTO rider VALUES (1, ?)", Json.write(rider));
        }
        changed = false;
    }

    private <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (Unreadable problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }
}
