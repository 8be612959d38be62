package soban.station.tls;

import java.io.IOException;
import java.nio.file.Path;

/// The station's authority can't be used any more. Its message is for a person, and says what to
/// do.
public final class DamagedAuthority extends IOException {
    private static final long serialVersionUID = 1;

    DamagedAuthority(Unusable damage, Path folder) {
        super(
                "%s Desks trust this authority, so no other is put in its place. Restore both files of it from a backup. If there is none, remove the folder %s, start again, and give every desk the new authority."
                        .formatted(damage.getMessage(), folder),
                damage);
    }
}
