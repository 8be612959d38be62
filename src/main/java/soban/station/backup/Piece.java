package soban.station.backup;

import soban.wire.archive.Packer;

import java.io.IOException;
import java.nio.channels.FileChannel;

/// A file as it was at one moment.
sealed interface Piece {
    String name();

    void pack(Packer packer) throws IOException;

    /// One that is replaced as a whole.
    final class Whole implements Piece {
        private final String name;
        private final byte[] content;

        Whole(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void pack(Packer packer) throws IOException {
            packer.add(name, content);
        }
    }

    /// One that grows: its beginning. Held open, it can be read even when it was deleted since.
    record Beginning(String name, FileChannel file, long length) implements Piece {
        @Override
        public void pack(Packer packer) throws IOException {
            packer.add(name, file, length);
        }
    }
}
