package soban.desk.store;

import soban.desk.DeskUnusable;

import java.util.List;

/// The tables. A file names the version that it was made with; an older one is brought up to date
/// step by step, a newer one is left alone. Where the form of orders and presses changed, the board
/// is read anew, and presses that were not sent are told.
final class Schema {
    private static final List<List<String>> STEPS =
            List.of(
                    List.of(
                            "CREATE TABLE fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
                            """
                            CREATE TABLE kept_order (
                                id TEXT PRIMARY KEY, on_board INTEGER NOT NULL, body TEXT NOT NULL)\
                            """,
                            "CREATE INDEX board ON kept_order (on_board) WHERE on_board = 1",
                            """
                            CREATE TABLE outbox (
                                number INTEGER PRIMARY KEY, previous INTEGER NOT NULL,
                                command TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL,
                                for_order TEXT, for_product TEXT, hoped_from TEXT, hoped_to TEXT,
                                pressed_at INTEGER NOT NULL, message TEXT NOT NULL,
                                not_before INTEGER NOT NULL, sent_at INTEGER)\
                            """,
                            """
                            CREATE TABLE notice (
                                id INTEGER PRIMARY KEY, at INTEGER NOT NULL, action TEXT NOT NULL,
                                subject TEXT NOT NULL, code TEXT NOT NULL, detail TEXT NOT NULL)\
                            """,
                            "CREATE TABLE unread (number INTEGER PRIMARY KEY, id TEXT NOT NULL,"
                                    + " reason TEXT NOT NULL)"),
                    List.of(
                            "INSERT OR REPLACE INTO notice SELECT -number, pressed_at, action,"
                                    + " subject, 'INTERNAL', 'not sent: pressed with an older"
                                    + " Soban' FROM outbox",
                            "DELETE FROM outbox",
                            "DELETE FROM kept_order",
                            "DELETE FROM unread",
                            "DELETE FROM fact WHERE name IN ('position', 'shop')"),
                    List.of(
                            "DROP TABLE kept_order",
                            """
                            CREATE TABLE kept_order (
                                id TEXT PRIMARY KEY, on_board INTEGER NOT NULL,
                                moved_at INTEGER NOT NULL, body TEXT NOT NULL)\
                            """,
                            "CREATE INDEX board ON kept_order (on_board) WHERE on_board = 1",
                            "CREATE INDEX moved ON kept_order (moved_at)",
                            "ALTER TABLE outbox RENAME COLUMN for_product TO about",
                            """
                            CREATE TABLE story (
                                place INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
                                for_order TEXT NOT NULL, message TEXT NOT NULL)\
                            """,
                            "CREATE INDEX story_of ON story (for_order)",
                            "CREATE TABLE rider (only_one INTEGER PRIMARY KEY, body TEXT NOT NULL)",
                            "CREATE TABLE brought (place INTEGER PRIMARY KEY, body TEXT NOT NULL)",
                            "DELETE FROM unread",
                            "DELETE FROM fact WHERE name IN ('position', 'shop')"));

    private Schema() {}

    static void bring(Database database) {
        int version = database.query("PRAGMA user_version", row -> row.getInt(1)).getFirst();
        if (version > STEPS.size()) {
            throw new DeskUnusable(
                    "%s was made by a newer Soban. Use that one, or give this desk another file with --cache."
                            .formatted(database.file()));
        }
        for (List<String> step : STEPS.subList(version, STEPS.size())) {
            step.forEach(database::update);
        }
        database.update("PRAGMA user_version = " + STEPS.size());
    }
}
