package soban.desk;

import soban.wire.Folders;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;

/// What a desk must be told before it opens.
///
/// @param kafka how it comes to its station
/// @param file where this desk keeps what it knows; no two desks share one
/// @param person who stands at it; empty for whoever stood there before
public record DeskSettings(DeskIdentity identity, KafkaAccess kafka, Path file, String person) {
    /// A desk of a station that asks nobody for a name.
    public DeskSettings(DeskIdentity identity, String kafka, Path file, String person) {
        this(identity, KafkaAccess.open(kafka), file, person);
    }

    /// Where a desk of this user keeps what it knows when nobody says otherwise.
    ///
    /// @param kind tells several desks of one role on one machine apart
    public static Path usualFile(DeskIdentity identity, String kind) {
        return usualFile(Folders.ofThisUser(), identity, kind);
    }

    /// The same, in other folders.
    public static Path usualFile(Folders folders, DeskIdentity identity, String kind) {
        String[] name = identity.toString().split("/", 2);
        return folders.deskData(name[0], name[1] + kind);
    }
}
