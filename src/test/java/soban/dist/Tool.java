package soban.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A tool of the JDK that this runs on.
final class Tool {
    private Tool() {}

    /// Whether it is on the path of this machine.
    static boolean isHere(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// @param time of all that goes into a package and is newer
    static void run(Instant time, String name, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).inheritIO();
        // Every dpkg reads xz, and it is a tenth smaller than zstd at its slowest.
        builder.environment().put("SOURCE_DATE_EPOCH", String.valueOf(time.getEpochSecond()));
        builder.environment().put("DPKG_DEB_COMPRESSOR_TYPE", "xz");
        if (builder.start().waitFor() != 0) {
            throw new IOException(name + " failed: " + String.join(" ", arguments));
        }
    }
}
