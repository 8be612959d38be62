package soban.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a launcher of an image hands to its Java: an archive of classes is only taken by a process
/// with the same class path and modules.
///
/// @param options less those that name the archive itself
record Config(List<String> options, String classPath, String mainClass) {
    static Config read(Path file, Path program) throws IOException {
        List<String> lines =
                Files.readAllLines(file).stream()
                        .map(line -> line.replace("$APPDIR", program.toAbsolutePath().toString()))
                        .toList();
        return new Config(
                values(lines, "java-options").stream()
                        .filter(option -> !option.startsWith("-XX:AOTCache"))
                        .toList(),
                String.join(File.pathSeparator, values(lines, "app.classpath")),
                values(lines, "app.mainclass").getFirst());
    }

    private static List<String> values(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }
}
