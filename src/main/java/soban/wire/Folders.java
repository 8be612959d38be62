package soban.wire;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/// Where Soban keeps its data when nobody says otherwise: the place that this operating system
/// gives to a program for one user's data.
public final class Folders {
    private final Path root;

    Folders(Map<String, String> environment, Properties properties) {
        this.root = root(environment, properties);
    }

    private Folders(Path root) {
        this.root = root;
    }

    /// All of it in that folder.
    public static Folders in(Path root) {
        return new Folders(root);
    }

    public static Folders ofThisUser() {
        return new Folders(System.getenv(), System.getProperties());
    }

    public Path stationData() {
        return root.resolve("station");
    }

    /// How this user's own programs come to that station when it is guarded.
    public Path stationAccess() {
        return stationAccess(stationData());
    }

    /// The same of a station that keeps its data there.
    public static Path stationAccess(Path station) {
        return station.resolve("guard").resolve("operator.access");
    }

    /// The demo's station, apart from a real one.
    public Path demoData() {
        return root.resolve("demo");
    }

    /// Where the rest lies, and what belongs to none of it.
    public Path root() {
        return root;
    }

    /// One file for each desk, since each desk has its own memory.
    public Path deskData(String shop, String role) {
        return root.resolve("desks").resolve(shop + "-" + role + ".db");
    }

    private static Path root(Map<String, String> environment, Properties properties) {
        var home = Path.of(properties.getProperty("user.home", "."));
        var system = properties.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return chosen(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"))
                    .resolve("Soban");
        }
        if (system.startsWith("Mac")) {
            return home.resolve("Library/Application Support/Soban");
        }
        return chosen(environment.get("XDG_DATA_HOME"), home.resolve(".local/share"))
                .resolve("soban");
    }

    /// The XDG rules say that a relative path is to be ignored.
    private static Path chosen(@Nullable String wish, Path otherwise) {
        return wish != null && Path.of(wish).isAbsolute() ? Path.of(wish) : otherwise;
    }
}
