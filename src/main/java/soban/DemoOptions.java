package soban;

import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import soban.desk.DeskIdentity;
import soban.station.StationOptions;
import soban.station.StationSettings;
import soban.station.broker.Durability;
import soban.wire.Folders;

import java.nio.file.Path;

/// What can be chosen for the demo. Durability is not among it: the demo promises what a shop would
/// be promised.
final class DemoOptions {
    @Mixin private final StationOptions station = new StationOptions();

    @Option(
            names = "--orders-per-minute",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "How often the simulated customers order; 0: never. Default ${DEFAULT-VALUE}.")
    private double ordersPerMinute;

    /// As `soban demo` has it when nothing is said.
    static DemoOptions usual() {
        var options = new DemoOptions();
        CommandLine.populateCommand(options);
        return options;
    }

    /// As `soban demo` has it when only the ports are said.
    static DemoOptions at(StationSettings station) {
        var options = new DemoOptions();
        CommandLine.populateCommand(
                options,
                "--http=" + station.httpPort(),
                "--kafka=" + station.kafkaPort(),
                "--gateway=" + station.gatewayPort());
        return options;
    }

    /// A folder of its own, so that the demo's shops never stand beside a real one.
    Path data() {
        return station.data(Folders.ofThisUser().demoData());
    }

    /// The demo desks' memory lies with the demo's station, so that an empty folder is an empty
    /// demo.
    Path desk(DeskIdentity desk) {
        return data().resolve(name(desk) + ".db");
    }

    Path preferences(DeskIdentity desk) {
        return data().resolve(name(desk) + ".preferences");
    }

    private static String name(DeskIdentity desk) {
        return "demo-" + desk.toString().replace('/', '-');
    }

    double ordersPerMinute() {
        return ordersPerMinute;
    }

    StationSettings station() {
        return station.settings(data(), Durability.DURABLE, true);
    }
}
