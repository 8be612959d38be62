package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a virtual machine wrote through Java's channels until it stood still, and what of it was
/// forced to the disk, as the flight recorder saw it. Blind for what is mapped into memory, for
/// `FileDescriptor.sync`, and for native code.
final class WrittenBytes {
    /// Every single one: by itself the recorder leaves out what is quick, and what is too much.
    static final String RECORDING =
            "-XX:StartFlightRecording:settings=none,name=files,disk=true,maxsize=0,maxage=0"
                    + ",+jdk.FileWrite#enabled=true,+jdk.FileWrite#threshold=0ns"
                    + ",+jdk.FileWrite#throttle=off,+jdk.FileWrite#stackTrace=false"
                    + ",+jdk.FileForce#enabled=true,+jdk.FileForce#threshold=0ns"
                    + ",+jdk.FileForce#stackTrace=false,+jdk.DataLoss#enabled=true"
                    + " -XX:FlightRecorderOptions:repository=%s/jfr-%%child"
                    + " -Xlog:jfr*=off";

    private final Map<Path, List<Span>> writes = new HashMap<>();
    private final Map<Path, List<Span>> forces = new HashMap<>();

    private record Span(Instant begun, Instant ended, long bytes) {}

    /// @param stoodStill any moment of those in which the machine did nothing
    static WrittenBytes in(Path recording, Instant stoodStill) throws IOException {
        var written = new WrittenBytes();
        for (RecordedEvent event : RecordingFile.readAllEvents(recording)) {
            if (event.getEventType().getName().equals("jdk.DataLoss")) {
                throw new AssertionError("the recorder was too slow: " + event);
            }
            boolean hasName = event.getString("path") != null; // The machine's own stdout has none.
            if (hasName && event.getEndTime().isBefore(stoodStill)) {
                written.take(event);
            }
        }
        assertThat(written.writes).as("files that were written").isNotEmpty();
        return written;
    }

    private void take(RecordedEvent event) {
        boolean write = event.getEventType().getName().equals("jdk.FileWrite");
        (write ? writes : forces)
                .computeIfAbsent(Path.of(event.getString("path")), path -> new ArrayList<>())
                .add(
                        new Span(
                                event.getStartTime(),
                                event.getEndTime(),
                                write ? event.getLong("bytesWritten") : 0));
    }

    int forces() {
        return forces.values().stream().mapToInt(List::size).sum();
    }

    /// How long a file was when it was last forced.
    ///
    /// @param length how long it is now
    /// @param before how long it was when the machine started, which is on the disk
    long forcedLength(Path file, long length, long before) {
        Instant last =
                forces.getOrDefault(file, List.of()).stream()
                        .map(Span::begun)
                        .max(Instant::compareTo)
                        .orElse(Instant.MIN);
        if (last.equals(Instant.MIN)) {
            return Math.min(before, length);
        }
        return length
                - writes.getOrDefault(file, List.of()).stream()
                        .filter(write -> write.ended().isAfter(last))
                        .mapToLong(Span::bytes)
                        .sum();
    }
}
