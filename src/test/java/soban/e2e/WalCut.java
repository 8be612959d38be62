package soban.e2e;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// What a power cut leaves of an SQLite file that is written with `synchronous=NORMAL`: its log of
/// writes ends anywhere behind what was already carried over into the file, because that was forced
/// before; and the map of that log, which lives in memory, is gone.
final class WalCut {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int PAGE_SIZE_AT = 8;
    private static final int CARRIED_OVER_AT = 96;

    private WalCut() {}

    /// Cuts, and returns how many bytes are gone.
    static long shorten(Path database, Random random) throws IOException {
        Path log = Path.of(database + "-wal");
        Path map = Path.of(database + "-shm");
        if (!Files.exists(log) || Files.size(log) <= HEADER) {
            return 0;
        }
        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            file.seek(PAGE_SIZE_AT);
            long frame = FRAME_HEADER + (long) file.readInt();
            long length = file.length();
            long least = Math.min(length, HEADER + frame * carriedOver(map));
            long kept = random.nextLong(least, length + 1);
            file.setLength(kept);
            Files.delete(map);
            return length - kept;
        }
    }

    private static int carriedOver(Path map) throws IOException {
        try (var file = FileChannel.open(map)) {
            var content = ByteBuffer.allocate(CARRIED_OVER_AT + Integer.BYTES);
            file.read(content, 0);
            return content.order(ByteOrder.nativeOrder()).getInt(CARRIED_OVER_AT);
        }
    }
}
