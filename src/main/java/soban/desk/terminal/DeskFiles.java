package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskUnusable;
import soban.desk.Desks;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;

/// Opens a terminal's desk in a file of its own, beside the window's. Boards that are only looked
/// at may be many, each in the first file that is free; presses have one file, because what waits
/// in it must be sent by whoever opens it next.
final class DeskFiles {
    private static final int MOST_BOARDS = 20;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final DeskIdentity identity;
    private final KafkaAccess kafka;
    private final String person;
    private final @Nullable Path chosen;

    /// @param person who stands there; null for whoever stood there before
    DeskFiles(
            DeskIdentity identity,
            KafkaAccess kafka,
            @Nullable String person,
            @Nullable Path chosen) {
        this.identity = identity;
        this.kafka = kafka;
        this.person = person == null ? "" : person;
        this.chosen = chosen;
    }

    String servers() {
        return kafka.servers();
    }

    Desk forPresses(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Path file = chosen == null ? file("terminal") : chosen;
        while (true) {
            try {
                return Desks.open(settings(file), InstantSource.system());
            } catch (DeskUnusable problem) {
                if (!problem.isInUse() || System.nanoTime() > deadline) {
                    throw problem;
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
        }
    }

    Desk forLooking() {
        if (chosen != null) {
            return look(chosen);
        }
        for (int number = 1; ; number++) {
            try {
                return look(file("terminal-board" + (number == 1 ? "" : "-" + number)));
            } catch (DeskUnusable problem) {
                if (!problem.isInUse() || number == MOST_BOARDS) {
                    throw problem;
                }
            }
        }
    }

    private Path file(String kind) {
        return DeskSettings.usualFile(identity, "-" + kind);
    }

    private Desk look(Path file) {
        return Desks.openToLook(settings(file), InstantSource.system());
    }

    private DeskSettings settings(Path file) {
        return new DeskSettings(identity, kafka, file, person);
    }
}
