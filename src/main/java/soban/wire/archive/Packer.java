package soban.wire.archive;

import soban.wire.Json;
import soban.wire.PrivateFile;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Makes an archive for its owner's eyes alone. It has its name when it is whole and on the disk;
/// until then, what was there under that name stays.
public final class Packer implements AutoCloseable {
    static final String LABEL = "soban-backup.json";

    /// The names of all entries, so that none can be missing unseen.
    static final String CONTENTS = "soban-contents.txt";

    private static final int BLOCK = 1 << 16;

    private final Path target;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final List<String> names = new ArrayList<>();

    private Packer(Path target, Path part, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.channel = channel;
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), BLOCK));
        zip.setLevel(Deflater.BEST_SPEED);
    }

    public static Packer begin(Path target, Label label) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(part);
        Packer packer = new Packer(target, part, PrivateFile.create(part));
        packer.add(LABEL, Json.write(label).getBytes(StandardCharsets.UTF_8));
        return packer;
    }

    /// An entry that is there as a whole.
    ///
    /// @param name its parts parted by `/`
    public void add(String name, byte[] content) throws IOException {
        begin(name);
        zip.write(content);
        zip.closeEntry();
    }

    /// The beginning of a file that may grow meanwhile.
    public void add(String name, FileChannel file, long length) throws IOException {
        begin(name);
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long at = 0; at < length; ) {
            block.clear().limit((int) Math.min(BLOCK, length - at));
            int read = file.read(block, at);
            if (read < 0) {
                throw new EOFException(name + " has become shorter");
            }
            zip.write(block.array(), 0, read);
            at += read;
        }
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        names.add(name);
    }

    public void finish() throws IOException {
        add(CONTENTS, String.join("\n", names).getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
        channel.force(true);
        channel.close();
        PrivateFile.rename(part, target);
    }

    /// What was not finished leaves nothing.
    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            Files.deleteIfExists(part);
        }
    }
}
