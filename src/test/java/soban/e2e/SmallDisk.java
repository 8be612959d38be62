package soban.e2e;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file system in memory, mounted for one test, which can be filled to its last byte and freed
/// again. Only root may mount.
final class SmallDisk implements AutoCloseable {
    private static final int MEGABYTES = 96;

    private final Path folder;
    private final Path filler;

    /// Skips the test where nothing can be mounted.
    SmallDisk(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.filler = folder.resolve("filler");
        if (run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "none", folder.toString())
                != 0) {
            abort("a disk that can be filled needs root and leave to mount");
        }
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    void fill() {
        try (OutputStream out = Files.newOutputStream(filler)) {
            byte[] piece = new byte[4096];
            Arrays.fill(piece, (byte) 7);
            for (int i = 0; i <= MEGABYTES * 256; i++) {
                out.write(piece);
            }
        } catch (IOException full) {
            return;
        }
        throw new AssertionError(folder + " does not get full");
    }

    void free() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
    }
}
