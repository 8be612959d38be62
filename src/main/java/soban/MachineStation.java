package soban;

import org.jspecify.annotations.Nullable;

import soban.station.RunningStation;
import soban.station.Station;
import soban.station.StationSettings;
import soban.wire.kafka.KafkaAccess;

import java.net.URI;
import java.util.function.Consumer;

/// The station that desks of this machine work on: one that runs already in that folder, or one of
/// their own, which ends with them.
record MachineStation(KafkaAccess kafka, URI http, @Nullable Station own) implements AutoCloseable {
    static MachineStation open(StationSettings settings, Consumer<String> say) {
        var running = RunningStation.in(settings.data());
        if (running.isPresent()) {
            say.accept("A station runs here already: this is another desk of it.");
            return new MachineStation(running.get().kafka(), running.get().http(), null);
        }
        Station station = Station.start(settings, say);
        var _ = station.refusal().thenAccept(refusal -> say.accept(refusal.getMessage()));
        return new MachineStation(station.access(), station.httpUri(), station);
    }

    /// Returns when customers and desks can use it, or throws what keeps it from ever becoming so.
    void awaitReady() {
        if (own != null) {
            own.awaitReady();
        }
    }

    void whenReady(Runnable then) {
        if (own == null) {
            then.run();
        } else {
            var _ = own.ready().thenRun(then);
        }
    }

    /// Called when it is down for a reason that only a person can mend.
    void whenRefused(Consumer<String> then) {
        if (own != null) {
            var _ = own.refusal().thenAccept(refusal -> then.accept(refusal.getMessage()));
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
