package soban.station;

import soban.station.broker.Durability;
import soban.station.broker.ForcedWrite;
import soban.station.tls.DamagedAuthority;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Everything between an open folder and the first child: ports, secret, the cost of durability,
/// and the record of what runs here.
final class Preparation {
    private static final Duration KILLED_CHILDREN_END = Duration.ofSeconds(15);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final StationSettings settings;
    private final StationFolder folder;
    private final Consumer<String> say;

    Preparation(StationSettings settings, StationFolder folder, Consumer<String> say) {
        this.settings = settings;
        this.folder = folder;
        this.say = say;
    }

    StationRecord run() throws IOException {
        refuseIfPortsAreTaken();
        new CoreSecret(new Places(settings.data()).secret()).makeWhenNew();
        guard();
        var before = folder.before();
        var forcedWrite =
                before.isPresent() && before.get().forcedWriteMicros() > 0
                        ? before.get().forcedWrite()
                        : ForcedWrite.measure(settings.data());
        var clusterId = before.map(StationRecord::clusterId).orElse(null);
        var record = StationRecord.running(settings, clusterId, forcedWrite);
        folder.write(record);
        say.accept("data in " + settings.data());
        say.accept(promise(forcedWrite));
        return record;
    }

    private void guard() throws IOException {
        var folder = new GuardFolder(settings.data());
        Listen listen = settings.listen();
        if (listen == null) {
            folder.putAway();
            return;
        }
        try {
            folder.make(listen, settings.kafka());
        } catch (DamagedAuthority damage) {
            throw new StationRefusal(String.valueOf(damage.getMessage()));
        }
    }

    private void refuseIfPortsAreTaken() {
        var problems = new Ports(settings).problems();
        if (!problems.isEmpty() && wasKilled()) {
            problems = afterTheKilledChildren(problems);
        }
        if (!problems.isEmpty()) {
            throw new StationRefusal(String.join(System.lineSeparator(), problems));
        }
    }

    private boolean wasKilled() {
        return folder.before().map(StationRecord::pid).isPresent();
    }

    /// A killed station's children notice it and end by themselves, but tidily, which takes a
    /// moment.
    private List<String> afterTheKilledChildren(List<String> problems) {
        say.accept("the station that was killed here is still ending, waiting for it");
        long deadline = System.nanoTime() + KILLED_CHILDREN_END.toNanos();
        var left = problems;
        while (!left.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_NANOS);
            left = new Ports(settings).problems();
        }
        return left;
    }

    private String promise(Duration forcedWrite) {
        return settings.durability() == Durability.DURABLE
                ? String.format(
                        Locale.ROOT,
                        "durable: every append is forced to disk (%.1f ms each here)",
                        forcedWrite.toNanos() / 1e6)
                : "fast: survives a killed program, not a power cut";
    }
}
