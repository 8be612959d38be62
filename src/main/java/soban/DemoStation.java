package soban;

import org.jspecify.annotations.Nullable;

import soban.station.RunningStation;
import soban.station.Station;

import java.net.URI;
import java.util.function.Consumer;

/// The station that the demo works on: one that runs already on this machine, or one of its own,
/// which ends with it.
record DemoStation(String kafka, URI http, @Nullable Station own) implements AutoCloseable {
    static DemoStation open(DemoOptions options, Consumer<String> say) {
        var running = RunningStation.in(options.data());
        if (running.isPresent()) {
            say.accept("A station runs here already: this is another desk of it.");
            return new DemoStation(running.get().kafka(), running.get().http(), null);
        }
        Station station = Station.start(options.station(), say);
        var _ = station.refusal().thenAccept(refusal -> say.accept(refusal.getMessage()));
        return new DemoStation(station.bootstrapServers(), station.httpUri(), station);
    }

    void whenReady(Runnable then) {
        if (own == null) {
            then.run();
        } else {
            var _ = own.ready().thenRun(then);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
