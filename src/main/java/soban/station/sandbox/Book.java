package soban.station.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The gateway's own truth: one JSON line for each entry, forced to disk before anybody is told. A
/// last line that was torn by a crash was never answered, so it is cut off; any other unreadable
/// line is damage, and the book stays as it is.
final class Book implements AutoCloseable {
    private final FileChannel channel;
    private final ObjectMapper json;
    private final List<Entry> atStart;
    private long end;

    private Book(FileChannel channel, ObjectMapper json, List<Entry> atStart, long end) {
        this.channel = channel;
        this.json = json;
        this.atStart = atStart;
        this.end = end;
    }

    static Book open(Path file, ObjectMapper json) throws IOException {
        var bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var entries = new ArrayList<Entry>();
        int end = 0;
        for (int next; (next = endOfLine(bytes, end)) > 0; end = next) {
            var line = new String(bytes, end, next - end, StandardCharsets.UTF_8);
            try {
                entries.add(json.readValue(line, Entry.class));
            } catch (JsonProcessingException e) {
                if (next == bytes.length) {
                    break;
                }
                throw new DamagedBook(file, entries.size() + 1);
            }
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(end).position(end);
        return new Book(channel, json, List.copyOf(entries), end);
    }

    private static int endOfLine(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                return i + 1;
            }
        }
        return -1;
    }

    /// What stood in the book when it was opened, oldest first.
    List<Entry> atStart() {
        return atStart;
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
