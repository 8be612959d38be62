package soban.admin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Where words can be found, byte by byte: in the segments of topics, in the files of desks and
/// views with what SQLite keeps beside them, in all other files.
final class Traces {
    private static final String TOPICS = "topic ";

    private Traces() {}

    /// The places below a folder in which any of the words stands, topics by their names.
    static Set<String> of(Path folder, List<String> words) throws IOException {
        var places = new TreeSet<String>();
        List<String> sought =
                words.stream().map(word -> new String(word.getBytes(UTF_8), ISO_8859_1)).toList();
        try (var files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, sought))
                    .forEach(file -> places.add(place(folder, file)));
        }
        return places;
    }

    private static boolean holds(Path file, List<String> sought) {
        try {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            return sought.stream().anyMatch(bytes::contains);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String place(Path folder, Path file) {
        String within = folder.relativize(file).toString().replace('\\', '/');
        String parent = file.getParent().getFileName().toString();
        return parent.startsWith("soban.") || parent.startsWith("__")
                ? TOPICS + parent.substring(0, parent.lastIndexOf('-'))
                : within.replaceFirst("-(wal|shm)$", "");
    }
}
