package soban.station.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;

/// How long this disk takes to really write a page: what durability costs here, said as a number.
public final class ForcedWrite {
    private static final int WRITES = 21;
    private static final int BYTES = 4096;

    private ForcedWrite() {}

    /// The median of a few small writes into a file of its own, which is gone afterwards.
    public static Duration measure(Path folder) throws IOException {
        var file = Files.createTempFile(folder, "forced-write", ".tmp");
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var nanos = new long[WRITES];
            for (int i = 0; i < WRITES; i++) {
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(BYTES));
                channel.force(true);
                nanos[i] = System.nanoTime() - begun;
            }
            Arrays.sort(nanos);
            return Duration.ofNanos(nanos[WRITES / 2]);
        } finally {
            Files.delete(file);
        }
    }
}
