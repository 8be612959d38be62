package soban.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How far a long run of kills came, so that one that was interrupted goes on where everything was
/// last found whole: `target/kills.txt` says the seed and the number of kills. `-Dkills.from=N`
/// says it otherwise.
record KillProgress(Path file, long seed) {
    static KillProgress of(long seed) {
        return new KillProgress(Path.of("target", "kills.txt"), seed);
    }

    /// The first kill that is still to be made.
    int from() {
        Integer told = Integer.getInteger("kills.from");
        if (told != null) {
            return told;
        }
        try {
            String[] words = Files.readString(file).strip().split(" ", 2);
            return Long.parseLong(words[0]) == seed ? Integer.parseInt(words[1]) : 0;
        } catch (IOException | RuntimeException nothingUsable) {
            return 0;
        }
    }

    /// All was whole after so many.
    void reached(int kills) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, seed + " " + kills + "\n");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /// The next run begins with the first kill.
    void finished() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
