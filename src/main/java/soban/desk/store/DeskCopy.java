package soban.desk.store;

import org.sqlite.SQLiteConfig;

import soban.desk.DeskUnusable;
import soban.wire.PrivateFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// A desk's file as it is at one moment, while the desk works on, and such a copy in its place.
public final class DeskCopy {
    private DeskCopy() {}

    /// What it holds at this moment.
    ///
    /// @param copy a file that is not there yet, in a private folder
    public static void take(Path file, Path copy) {
        var config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        try (var connection = config.createConnection("jdbc:sqlite:" + file);
                var statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
        } catch (SQLException problem) {
            throw StoreFailure.of(file, problem);
        }
    }

    /// Puts a copy where the desk will look for it. Returns where its own file was put, if there
    /// was one.
    public static Optional<Path> put(Path copy, Path file, Instant now) throws IOException {
        check(copy);
        try (var held = DeskFile.claim(file)) {
            Optional<Path> aside =
                    Files.exists(held.path())
                            ? Optional.of(held.setAside("before", now))
                            : Optional.empty();
            PrivateFile.rename(copy, held.path());
            return aside;
        }
    }

    /// That it is whole, and of no newer Soban.
    private static void check(Path copy) {
        try (var database = Database.open(copy)) {
            String verdict =
                    database.query("PRAGMA integrity_check", row -> row.getString(1)).getFirst();
            if (!verdict.equals("ok")) {
                throw new DeskUnusable(
                        "The desk's file in this backup is damaged. Take another backup.");
            }
        } catch (StoreFailure damage) {
            throw new DeskUnusable(
                    "The desk's file in this backup is damaged. Take another backup.");
        }
    }
}
