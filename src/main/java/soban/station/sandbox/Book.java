package soban.station.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// The gateway's own truth: one JSON line for each entry, forced to disk before anybody is told. A
/// last line that was torn by a crash was never answered, so it is cut off; any other unreadable
/// line is damage, and the book stays as it is.
final class Book implements AutoCloseable {
    private final FileChannel channel;
    private final ObjectWriter json;
    private long end;

    /// A view of what is kept on disk.
    private interface Kept {}

    private Book(FileChannel channel, ObjectWriter json, long end) {
        this.channel = channel;
        this.json = json;
        this.end = end;
    }

    /// @param reader gets what stands in the book, oldest first
    static Book open(Path file, ObjectMapper json, Consumer<Entry> reader) throws IOException {
        long end = Files.exists(file) ? read(file, json, reader) : 0;
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end).position(end);
        return new Book(channel, json.writerWithView(Kept.class), end);
    }

    /// Line by line: with all its messages the book may be larger than the memory. Returns where
    /// the last whole line ends.
    private static long read(Path file, ObjectMapper json, Consumer<Entry> reader)
            throws IOException {
        long size = Files.size(file);
        long end = 0;
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            int count = 1;
            for (byte[] line = line(in); line.length > 0; line = line(in)) {
                try {
                    reader.accept(json.readValue(line, Entry.class));
                } catch (JsonProcessingException e) {
                    if (end + line.length == size) {
                        break;
                    }
                    throw new DamagedBook(file, count);
                }
                end += line.length;
                count++;
            }
        }
        return end;
    }

    /// With the end of the line; empty where there is no whole line any more.
    private static byte[] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next; (next = in.read()) >= 0; ) {
            line.write(next);
            if (next == '\n') {
                return line.toByteArray();
            }
        }
        return new byte[0];
    }

    synchronized void append(Entry entry) throws IOException {
        var line =
                ByteBuffer.wrap(
                        (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
            end = channel.position();
        } catch (IOException e) {
            // Half a line (a full disk) must not be joined with the next one.
            channel.truncate(end).position(end);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
