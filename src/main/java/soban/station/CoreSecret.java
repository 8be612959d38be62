package soban.station;

import static java.nio.charset.StandardCharsets.US_ASCII;

import soban.station.disk.Private;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// The random bytes from which the core makes its customers' tokens. Made once and for this user
/// only: with another secret every customer would be a stranger.
final class CoreSecret {
    private static final int BYTES = 32;

    private final Path file;

    CoreSecret(Path file) {
        this.file = file;
    }

    /// What is wrong with it, if anything. `used` says that the folder has had a station before,
    /// whose secret must still be there.
    Optional<String> damage(boolean used) throws IOException {
        if (!Files.exists(file)) {
            return used ? Optional.of(file + " is missing.") : Optional.empty();
        }
        return isHex(Files.readAllBytes(file))
                ? Optional.empty()
                : Optional.of(file + " is damaged.");
    }

    private static boolean isHex(byte[] content) {
        if (content.length < 2 * BYTES) {
            return false;
        }
        for (int i = 0; i < 2 * BYTES; i++) {
            if (!HexFormat.isHexDigit(content[i])) {
                return false;
            }
        }
        return true;
    }

    void makeWhenNew() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Private.write(file, (HexFormat.of().formatHex(bytes) + "\n").getBytes(US_ASCII));
    }
}
