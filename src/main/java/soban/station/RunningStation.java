package soban.station;

import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// A station that another process runs on this machine, as its folder tells.
public record RunningStation(KafkaAccess kafka, URI http) {
    /// Empty when nobody runs there, or when the record can't be read: starting a station will say
    /// why.
    public static Optional<RunningStation> in(Path data) {
        try {
            return inUse(data.resolve("station.lock"))
                    ? StationRecord.read(data.resolve("station.json")).map(found -> of(data, found))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static RunningStation of(Path data, StationRecord record) {
        return new RunningStation(
                Station.access(data, StationSettings.HOST + ":" + record.kafkaPort()),
                URI.create("http://" + StationSettings.HOST + ":" + record.httpPort()));
    }

    private static boolean inUse(Path lockFile) throws IOException {
        if (!FolderLock.exists(lockFile)) {
            return false;
        }
        var taken = FolderLock.take(lockFile);
        taken.ifPresent(FolderLock::close);
        return taken.isEmpty();
    }
}
