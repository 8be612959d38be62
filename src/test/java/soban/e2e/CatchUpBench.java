package soban.e2e;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

import soban.bench.Report;
import soban.bench.Table;
import soban.desk.Cafe;
import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.desk.HandCore;
import soban.desk.Link;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.unit.Role;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// How fast a desk that was away for a year catches up: a million events that lie on a real broker,
/// beside the rows that come of them at the owner's (each event, and each order), written into
/// another file in batches of the same size with nothing else to do. `-Devents=100000` for a
/// shorter look.
class CatchUpBench {
    private static final int EVENTS = Integer.getInteger("events", 1_000_000);
    private static final int EVENTS_OF_AN_ORDER = 5;
    private static final int BATCH = 500;

    @TempDir Path folder;
    private double alone;
    private final Table table =
            new Table(
                    "A desk reads what it has missed",
                    "desk",
                    "events",
                    "events/s",
                    "the same rows alone, events/s",
                    "ratio");

    @Test
    @Timeout(900)
    void a_year_away() throws Exception {
        int port = FreePort.find();
        String kafka = "127.0.0.1:" + port;
        var settings = new BrokerSettings(folder.resolve("log"), port, 0, Durability.FAST);
        try (var report = new Report("catch-up");
                var _ = EmbeddedBroker.start(settings)) {
            for (Role role : new Role[] {Role.OWNER, Role.KITCHEN}) {
                measure(kafka, new DeskIdentity(Cafe.SHOP, role));
            }
            report.add(table);
        }
    }

    private void measure(String kafka, DeskIdentity identity) throws Exception {
        Path file = folder.resolve(identity.role() + ".db");
        try (var core = new HandCore(new KafkaClients(kafka, "bench"), identity)) {
            core.tell(Cafe.enrolled());
            for (int i = 0; i < EVENTS / EVENTS_OF_AN_ORDER; i++) {
                tell(core, i);
            }
            core.beat(true);
            var newest = new AtomicReference<Link>(new Link.Connecting(Instant.now()));
            long began = System.nanoTime();
            try (Desk desk =
                    Desks.open(
                            new DeskSettings(identity, kafka, file, ""), InstantSource.system())) {
                desk.watch(view -> newest.set(view.link()));
                Await.until(
                        "it has caught up",
                        Duration.ofMinutes(10),
                        () -> {
                            core.read();
                            return newest.get() instanceof Link.Connected;
                        });
            }
            double desk = (System.nanoTime() - began) / 1e9;
            if (identity.role() == Role.OWNER) {
                alone = rows(file);
            }
            table.row(identity.role(), EVENTS, EVENTS / desk, EVENTS / alone, alone / desk);
        }
    }

    private static void tell(HandCore core, int number) {
        Instant at = Cafe.PROMISE;
        core.tell(
                Cafe.received(number),
                Cafe.accepted(number),
                new PreparationStarted(Cafe.id(number), at),
                Cafe.finished(number, at),
                Cafe.handedOver(number, at));
    }

    /// Writes the orders and stories of a desk's file into an empty one; the seconds that it took.
    private double rows(Path from) throws SQLException {
        Path copy = folder.resolve(from.getFileName() + "-rows.db");
        double seconds = 0;
        try (var source = open(from);
                var target = open(copy)) {
            for (String table : List.of("kept_order", "story")) {
                seconds += copy(source, target, table);
            }
        }
        return seconds;
    }

    private static Connection open(Path file) throws SQLException {
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static double copy(Connection source, Connection target, String table)
            throws SQLException {
        try (var ask = source.createStatement();
                var schema =
                        ask.executeQuery(
                                "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name ="
                                        + " '"
                                        + table
                                        + "' ORDER BY type DESC")) {
            while (schema.next()) {
                try (var make = target.createStatement()) {
                    make.execute(schema.getString(1));
                }
            }
        }
        target.setAutoCommit(false);
        double seconds = 0;
        try (var ask = source.createStatement();
                var rows = ask.executeQuery("SELECT * FROM " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            String places = "?" + ", ?".repeat(columns - 1);
            try (var insert =
                    target.prepareStatement("INSERT INTO " + table + " VALUES (" + places + ")")) {
                boolean more = true;
                while (more) {
                    var batch = new ArrayList<Object[]>();
                    while (batch.size() < BATCH && (more = rows.next())) {
                        var row = new Object[columns];
                        for (int i = 0; i < columns; i++) {
                            row[i] = rows.getObject(i + 1);
                        }
                        batch.add(row);
                    }
                    long began = System.nanoTime();
                    for (Object[] row : batch) {
                        for (int i = 0; i < columns; i++) {
                            insert.setObject(i + 1, row[i]);
                        }
                        insert.addBatch();
                    }
                    insert.executeBatch();
                    target.commit();
                    seconds += (System.nanoTime() - began) / 1e9;
                }
            }
        }
        target.setAutoCommit(true);
        return seconds;
    }
}
