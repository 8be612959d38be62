package soban.station.backup;

import soban.station.broker.KeyLog;

import java.util.List;

/// What belongs to which archive, by a file's name in the station's folder.
enum Belonging {
    /// What happened, and what stands now.
    DATA,
    /// Without which nothing of a customer can be read, and nobody comes in.
    KEYS,
    /// Made again from the rest, or of use to the running station only.
    NEITHER;

    private static final List<String> MADE_AGAIN =
            List.of(
                    ".index",
                    ".timeindex",
                    ".txnindex",
                    ".snapshot",
                    ".kafka_cleanshutdown",
                    ".lock",
                    ".tmp",
                    ".next",
                    ".deleted",
                    ".cleaned",
                    "/recovery-point-offset-checkpoint",
                    "/replication-offset-checkpoint",
                    "/cleaner-offset-checkpoint");

    static Belonging of(String name) {
        if (MADE_AGAIN.stream().anyMatch(name::endsWith)) {
            return NEITHER;
        }
        if (name.startsWith("kafka/" + KeyLog.FOLDER + "/")) {
            return KeyLog.isSegment(name) ? KEYS : KeyLog.isName(name) ? DATA : NEITHER;
        }
        if (name.equals("core-secret") || name.equals("forgotten") || name.startsWith("guard/")) {
            return KEYS;
        }
        return name.equals("station.json")
                        || name.startsWith("sandbox/")
                        || name.startsWith("kafka/log/")
                ? DATA
                : NEITHER;
    }

    /// Kafka is about to put a cleaned segment in another's place: for a moment both are there.
    static boolean isChanging(String name) {
        return name.endsWith(".swap");
    }

    /// Only ever written at its end.
    static boolean grows(String name) {
        return name.endsWith(".log") || name.endsWith(".jsonl") || name.equals("forgotten");
    }
}
