package soban.core.views;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;

/// A disk that gives back something else than was written, in the file of the views while nobody
/// has it open.
public final class DamagedViews {
    private static final int PAGE = 4096;

    private DamagedViews() {}

    /// Damages the page with which a table begins. All else can be read as before.
    public static void damage(Path file, String table) throws Exception {
        var page = new byte[PAGE];
        Arrays.fill(page, (byte) 'U');
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek((pageOf(file, table) - 1) * PAGE);
            damaged.write(page);
        }
    }

    private static long pageOf(Path file, String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement =
                        connection.prepareStatement(
                                "SELECT rootpage FROM sqlite_master WHERE name = ?")) {
            statement.setString(1, table);
            try (var page = statement.executeQuery()) {
                return page.getLong(1);
            }
        }
    }
}
