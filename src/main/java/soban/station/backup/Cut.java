package soban.station.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// All files of a folder as they were at one and the same moment, while others go on writing: what
/// was looked at twice and was the same both times was so in between. So no transaction is half in
/// it, as after a power cut at that moment.
final class Cut implements AutoCloseable {
    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(2);

    /// How often the lengths are looked at before the folder is.
    private static final int LOOKS = 50;

    private final Path folder;
    private final SortedMap<String, byte[]> wholes = new TreeMap<>();
    private final SortedMap<String, FileChannel> growing = new TreeMap<>();
    private Map<String, Long> lengths = Map.of();

    private Cut(Path folder) {
        this.folder = folder;
    }

    /// Empty where the folder was never quiet for a moment.
    static Optional<Cut> through(Path folder, Duration patience) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        do {
            var cut = new Cut(folder);
            try {
                if (cut.isDone()) {
                    return Optional.of(cut);
                }
            } catch (NoSuchFileException renamedMeanwhile) {
                // As it is when something was not quiet.
            } catch (IOException | RuntimeException problem) {
                cut.close();
                throw problem;
            }
            cut.close();
            LockSupport.parkNanos(BREATH);
        } while (System.nanoTime() < end);
        return Optional.empty();
    }

    private boolean isDone() throws IOException {
        List<String> names = names();
        if (names.stream().anyMatch(Belonging::isChanging)) {
            return false;
        }
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Belonging.grows(name)) {
                growing.put(name, FileChannel.open(file));
            } else {
                wholes.put(name, Files.readAllBytes(file));
            }
        }
        return isQuietForAMoment() && names().equals(names) && wholesAreTheSame();
    }

    private boolean isQuietForAMoment() throws IOException {
        for (int look = 0; look < LOOKS; look++) {
            Map<String, Long> now = lengthsNow();
            if (now.equals(lengths)) {
                return true;
            }
            lengths = now;
        }
        return false;
    }

    private Map<String, Long> lengthsNow() throws IOException {
        Map<String, Long> now = new TreeMap<>();
        for (var file : growing.entrySet()) {
            now.put(file.getKey(), file.getValue().size());
        }
        return now;
    }

    private boolean wholesAreTheSame() throws IOException {
        for (var file : wholes.entrySet()) {
            if (!Arrays.equals(
                    file.getValue(), Files.readAllBytes(folder.resolve(file.getKey())))) {
                return false;
            }
        }
        return true;
    }

    private List<String> names() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> Belonging.of(name) != Belonging.NEITHER)
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException problem) {
            throw problem.getCause();
        }
    }

    List<Piece> pieces(Belonging part) {
        Stream<Piece> whole =
                wholes.entrySet().stream().map(e -> new Piece.Whole(e.getKey(), e.getValue()));
        Stream<Piece> begun =
                growing.entrySet().stream()
                        .map(
                                e ->
                                        new Piece.Beginning(
                                                e.getKey(),
                                                e.getValue(),
                                                lengths.getOrDefault(e.getKey(), 0L)));
        return Stream.concat(whole, begun)
                .filter(piece -> Belonging.of(piece.name()) == part)
                .toList();
    }

    @Override
    public void close() {
        for (FileChannel file : growing.values()) {
            try {
                file.close();
            } catch (IOException ignored) {
                // It was only read.
            }
        }
    }
}
