package soban.wire.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/// How archives are called.
public final class ArchiveName {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private ArchiveName() {}

    /// One beside the others, which nobody has yet.
    public static Path dated(Path folder, String whose, ZonedDateTime now) {
        String name = "soban-" + whose + "-" + TIME.format(now);
        Path file = folder.resolve(name + ".zip");
        for (int more = 2; Files.exists(file); more++) {
            file = folder.resolve(name + "-" + more + ".zip");
        }
        return file;
    }

    /// One that takes the place of the one before.
    public static Path newest(Path folder, String whose) {
        return folder.resolve("soban-keys-of-" + whose + ".zip");
    }

    /// Where something is moved out of the way.
    public static Path before(Path place, ZonedDateTime now) {
        return place.resolveSibling(place.getFileName() + ".before-" + TIME.format(now));
    }
}
