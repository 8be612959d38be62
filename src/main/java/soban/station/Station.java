package soban.station;

import org.jspecify.annotations.Nullable;

import soban.station.broker.BrokerFolder;
import soban.wire.Folders;
import soban.wire.kafka.AccessFile;
import soban.wire.kafka.AccessRefused;
import soban.wire.kafka.KafkaAccess;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// A whole installation on one machine: the broker, the sandbox gateway, and the core, each a
/// process of its own that is started again when it dies. Whatever a person must mend first is a
/// `StationRefusal`, before anything was written. Closed, it ends its children in the reverse
/// order.
public final class Station implements AutoCloseable {
    private final StationSettings settings;
    private final StationFolder folder;
    private final Consumer<String> say;
    private final Child broker;
    private final Child sandbox;
    private final Child core;
    private final CompletableFuture<Void> ready;
    private final CompletableFuture<StationRefusal> refusal = new CompletableFuture<>();
    private StationRecord record;
    private boolean closed;

    private Station(
            StationSettings settings,
            StationFolder folder,
            StationRecord record,
            Consumer<String> say) {
        this.settings = settings;
        this.folder = folder;
        this.record = record;
        this.say = say;
        var plans = new ChildPlans(settings, record.forcedWrite());
        this.broker = new Child(plans.broker(), say, refusal);
        this.sandbox = new Child(plans.sandbox(), say, refusal);
        this.core = new Child(plans.core(), say, refusal);
        this.ready =
                CompletableFuture.allOf(broker.ready(), sandbox.ready())
                        .thenCompose(both -> launchCore());
    }

    /// Checks everything, then starts the children and returns at once. `say` gets short lines for
    /// a person, from several threads.
    public static Station start(StationSettings settings, Consumer<String> say) {
        var folder = StationFolder.open(settings.data());
        try {
            var record = new Preparation(settings, folder, say).run();
            var station = new Station(settings, folder, record, say);
            station.launch();
            return station;
        } catch (IOException e) {
            folder.close();
            throw StationFolder.unusable(settings.data(), e);
        } catch (StationRefusal e) {
            folder.close();
            throw e;
        }
    }

    private void launch() {
        broker.start();
        sandbox.start();
    }

    private CompletableFuture<Void> launchCore() {
        rememberCluster();
        core.start();
        return core.ready();
    }

    private void rememberCluster() {
        new BrokerFolder(new Places(settings.data()).kafka())
                .clusterId()
                .ifPresent(id -> update(known -> known.withClusterId(id)));
    }

    private synchronized void update(UnaryOperator<StationRecord> change) {
        if (closed) {
            return;
        }
        record = change.apply(record);
        try {
            folder.write(record);
        } catch (IOException e) {
            say.accept("station.json could not be written: " + e.getMessage());
        }
    }

    /// Completes when customers and desks can use the station.
    public CompletableFuture<Void> ready() {
        return ready;
    }

    /// Completes when a child is down for a reason that only a person can mend.
    public CompletableFuture<StationRefusal> refusal() {
        return refusal;
    }

    /// Waits until the station is ready, or throws what keeps it from ever becoming so.
    public void awaitReady() {
        CompletableFuture.anyOf(ready, refusal).join();
        throwIfRefused();
    }

    void throwIfRefused() {
        if (refusal.isDone()) {
            throw refusal.join();
        }
    }

    public String bootstrapServers() {
        return settings.kafka();
    }

    /// How programs of this machine's user come to its broker.
    public KafkaAccess access() {
        return access(settings.data(), settings.kafka());
    }

    static KafkaAccess access(Path data, String kafka) {
        Path file = Folders.stationAccess(data);
        try {
            return Files.exists(file) ? AccessFile.read(file, kafka) : KafkaAccess.open(kafka);
        } catch (AccessRefused refusal) {
            throw new StationRefusal(String.valueOf(refusal.getMessage()));
        }
    }

    @Nullable Listen listen() {
        return settings.listen();
    }

    public URI httpUri() {
        return URI.create("http://" + settings.http());
    }

    /// The children that live at this moment, by name: broker, sandbox, core.
    public Map<String, Long> pids() {
        var pids = new TreeMap<String, Long>();
        for (var child : List.of(broker, sandbox, core)) {
            child.pid().ifPresent(pid -> pids.put(child.name(), pid));
        }
        return pids;
    }

    @Override
    public void close() {
        core.close();
        sandbox.close();
        broker.close();
        synchronized (this) {
            update(StationRecord::stopped);
            closed = true;
        }
        folder.close();
    }
}
