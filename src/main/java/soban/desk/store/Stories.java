package soban.desk.store;

import soban.domain.order.OrderId;
import soban.wire.EventRecord;
import soban.wire.Json;
import soban.wire.Message;
import soban.wire.PersonalParts;
import soban.wire.Unreadable;

import java.util.List;

/// Every event of every order as it was read, for an owner who wants to know how it came about.
final class Stories {
    private final Database database;

    Stories(Database database) {
        this.database = database;
    }

    void add(OrderId order, EventRecord record) {
        database.update(
                "INSERT OR IGNORE INTO story (id, for_order, message) VALUES (?, ?, ?)",
                record.id(),
                order.value(),
                Json.write(record.message()));
    }

    List<EventRecord> of(OrderId order) {
        return database.query(
                "SELECT message FROM story WHERE for_order = ? ORDER BY place",
                row -> read(row.getString(1)),
                order.value());
    }

    /// Whoever ordered it is to be found nowhere any more.
    void forgetPerson(OrderId order) {
        for (EventRecord record : of(order)) {
            database.update(
                    "UPDATE story SET message = ? WHERE id = ?",
                    Json.write(PersonalParts.forgotten(record).message()),
                    record.id());
        }
        database.wipeAfterThis();
    }

    private EventRecord read(String json) {
        try {
            return EventRecord.read(Json.read(json, Message.class));
        } catch (Unreadable problem) {
            throw StoreFailure.contradiction(database.file(), problem);
        }
    }
}
