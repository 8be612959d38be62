package soban.station.backup;

import org.jspecify.annotations.Nullable;

import soban.station.Places;
import soban.station.StationRefusal;
import soban.station.broker.BrokerFolder;
import soban.wire.archive.ArchiveName;
import soban.wire.archive.Label;
import soban.wire.archive.Label.Kind;
import soban.wire.archive.Packer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes a station's data and its keys into archives, apart from each other, while it runs or not.
public final class StationBackup {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Places station;
    private final ZonedDateTime now;

    public StationBackup(Path station, ZonedDateTime now) {
        this.station = new Places(station.toAbsolutePath().normalize());
        this.now = now;
    }

    /// Returns what was made. Of the keys there is one archive, the newest: with an older one
    /// somebody who was forgotten could be read again.
    ///
    /// @param to the folder of the data's archive; absent when they are not wanted
    /// @param keysTo that of the keys'
    public List<Path> take(@Nullable Path to, @Nullable Path keysTo) throws IOException {
        String cluster = cluster();
        Optional<Cut> quiet = Cut.through(station.folder(), PATIENCE);
        if (quiet.isEmpty()) {
            throw new StationRefusal(
                    "%s was written to without a pause for half a minute. Try again in a quieter moment, or stop the station first."
                            .formatted(station.folder()));
        }
        List<Path> made = new ArrayList<>();
        try (var cut = quiet.get()) {
            String secret = Digest.of(Files.readString(station.secret()));
            if (to != null) {
                var label = new Label(Kind.STATION, cluster, now.toString(), secret);
                Path target = ArchiveName.dated(to, "station", now);
                made.add(pack(target, label, cut.pieces(Belonging.DATA)));
            }
            if (keysTo != null) {
                var label = new Label(Kind.STATION_KEYS, cluster, now.toString(), secret);
                Path target = ArchiveName.newest(keysTo, cluster);
                made.add(pack(target, label, cut.pieces(Belonging.KEYS)));
            }
        }
        return made;
    }

    private String cluster() {
        if (!Files.exists(station.secret())) {
            throw nothing();
        }
        return new BrokerFolder(station.kafka()).clusterId().orElseThrow(this::nothing);
    }

    private StationRefusal nothing() {
        return new StationRefusal(
                "There is no station's data in %s. Name its folder with --data."
                        .formatted(station.folder()));
    }

    private static Path pack(Path target, Label label, List<Piece> pieces) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (var packer = Packer.begin(target, label)) {
            for (Piece piece : pieces) {
                piece.pack(packer);
            }
            packer.finish();
        }
        return target;
    }
}
