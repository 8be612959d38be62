package soban.station;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.core.Lifeline;
import soban.station.broker.BrokerFolder;
import soban.station.broker.BrokerSettings;
import soban.station.broker.EmbeddedBroker;
import soban.station.broker.Guard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The broker as a process of its own, for the station alone.
@Command(name = "station-broker", hidden = true)
public final class BrokerCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerCommand.class);

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--kafka", required = true)
    private int kafka;

    @Option(names = "--station", description = "The station whose guard is to be kept.")
    private @Nullable Path station;

    @Mixin private final ListenOptions listen = new ListenOptions();

    @ArgGroup private DurabilityOption durability = new DurabilityOption();

    private @Nullable Guard guard() throws IOException {
        Listen place = listen.chosen();
        return station == null || place == null ? null : new GuardFolder(station).guard(place);
    }

    @Override
    public Integer call() throws Exception {
        var lifeline = Lifeline.ofParent(System.in);
        try (lifeline) {
            var folder = new BrokerFolder(data);
            folder.awaitRelease();
            var damage = folder.damage();
            if (damage.isPresent()) {
                System.err.println(damage.get());
                return StationRefusal.EXIT_CODE;
            }
            var settings = new BrokerSettings(data, kafka, 0, durability.chosen(), guard());
            try (var broker = EmbeddedBroker.start(settings)) {
                LOG.info("the broker takes requests at {}", broker.bootstrapServers());
                System.out.println("ready");
                lifeline.await();
            }
            return 0;
        }
    }
}
