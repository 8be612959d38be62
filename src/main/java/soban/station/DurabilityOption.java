package soban.station;

import picocli.CommandLine.Option;

import soban.station.broker.Durability;

/// `--durable` or `--fast`, not both; without either, what was acknowledged survives a power cut.
final class DurabilityOption {
    @Option(names = "--durable", description = "Force every append to disk (the default).")
    private boolean durable;

    @Option(names = "--fast", description = "Survive a killed program, but not a power cut.")
    private boolean fast;

    Durability chosen() {
        return fast && !durable ? Durability.FAST : Durability.DURABLE;
    }
}
