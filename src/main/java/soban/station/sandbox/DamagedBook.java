package soban.station.sandbox;

import java.io.IOException;
import java.nio.file.Path;

/// The gateway's book can't be read back. Its message is for a person, and says what to do.
public final class DamagedBook extends IOException {
    private static final long serialVersionUID = 1;

    DamagedBook(Path file, int line) {
        super(
                "%s is damaged at line %d. Restore it from a backup, or choose another folder with --data."
                        .formatted(file, line));
    }
}
