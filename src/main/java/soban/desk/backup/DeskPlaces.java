package soban.desk.backup;

import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.wire.Folders;

import java.nio.file.Path;
import java.util.Map;

/// The files of this user's desk, by their names in an archive.
record DeskPlaces(Folders folders, DeskIdentity desk) {
    /// How it comes into its cluster.
    static final String ACCESS = "access";

    static final String PREFERENCES = "preferences";

    /// What it knows and what it has to send: the window, and presses that were typed.
    Map<String, Path> caches() {
        return Map.of("window.db", window(), "terminal.db", file("-terminal"));
    }

    Path preferences() {
        return beside(".preferences");
    }

    Path access() {
        return beside(".access");
    }

    private Path window() {
        return file("");
    }

    private Path file(String kind) {
        return DeskSettings.usualFile(folders, desk, kind);
    }

    private Path beside(String end) {
        return window().resolveSibling(window().getFileName() + end);
    }

    String word() {
        return desk.toString().replace('/', '-');
    }
}
