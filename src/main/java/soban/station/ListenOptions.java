package soban.station;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

/// Whether a station is for its own machine alone, as a person chooses it.
final class ListenOptions {
    @Option(
            names = "--listen",
            paramLabel = "HOST",
            description =
                    "Let other PCs of the shop in at this address of this machine, over TLS, each"
                            + " with a code of `soban admin code`; default: nobody.")
    private @Nullable String host;

    @Option(
            names = "--listen-https",
            paramLabel = "PORT",
            defaultValue = "" + Listen.HTTPS,
            description = "Port there for codes and customers; default ${DEFAULT-VALUE}.")
    private int https;

    @Option(
            names = "--listen-kafka",
            paramLabel = "PORT",
            defaultValue = "" + Listen.KAFKA,
            description = "Port there for desks; default ${DEFAULT-VALUE}.")
    private int kafka;

    @Option(
            names = "--rate",
            paramLabel = "COUNT",
            description =
                    "How many requests a second one customer may keep up, as `soban core --help`"
                            + " says it; 0: any number.")
    private @Nullable Integer rate;

    @Nullable Integer rate() {
        return rate;
    }

    @Nullable Listen chosen() {
        return host == null ? null : new Listen(host, https, kafka);
    }
}
