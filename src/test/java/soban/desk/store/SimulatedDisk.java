package soban.desk.store;

import soban.desk.DeskIdentity;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A desk's file that lives in memory, and outlives the desk that has it open.
public final class SimulatedDisk implements AutoCloseable {
    private final Database database = Database.open(Path.of(":memory:"));
    private final DeskIdentity desk;
    private final String device;
    private final AtomicInteger names;

    /// @param device what all names begin with that the desk makes
    public SimulatedDisk(DeskIdentity desk, String device) {
        this(desk, device, new AtomicInteger());
    }

    private SimulatedDisk(DeskIdentity desk, String device, AtomicInteger names) {
        this.desk = desk;
        this.device = device;
        this.names = names;
    }

    /// The same memory once more. What the two make from now on differs, as random names would.
    public SimulatedDisk copy() {
        var copy = new SimulatedDisk(desk, device, names);
        for (String table : tables()) {
            copy.database.update("DELETE FROM " + table);
            database.query("SELECT * FROM " + table, SimulatedDisk::row)
                    .forEach(row -> copy.insert(table, row));
        }
        return copy;
    }

    private List<String> tables() {
        return database.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'",
                row -> row.getString(1));
    }

    private static Object[] row(ResultSet row) throws SQLException {
        var values = new Object[row.getMetaData().getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getObject(i + 1);
        }
        return values;
    }

    private void insert(String table, Object[] row) {
        String places = "?, ".repeat(row.length - 1) + "?";
        database.update("INSERT INTO " + table + " VALUES (" + places + ")", row);
    }

    /// The cache as a desk that starts finds it: the same device, in a new run.
    public DeskCache open() {
        return DeskCache.over(database, desk, new Opening("Yujin", this::fresh, true));
    }

    private String fresh() {
        return device + "-" + names.incrementAndGet();
    }

    @Override
    public void close() {
        database.close();
    }
}
