package soban.e2e;

import soban.core.Core;
import soban.core.CoreSettings;
import soban.core.DeskPlace;
import soban.core.TestInstallation;
import soban.core.crowd.Crowd;
import soban.core.follow.Ending;
import soban.core.messages.MessageSettings;
import soban.core.payments.GatewaySettings;
import soban.core.setup.Brokers;
import soban.station.broker.OddBroker;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Mistakes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The demo's shops and riders in this process: a real broker, a real core, the sandbox gateway.
/// Closing it fails if one of them made a mistake.
final class Town implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /// For customers who come as often as they can.
    static final Crowd NO_LIMITS = Crowd.USUAL.with(0, Set.of());

    private final Mistakes mistakes = new Mistakes();
    private final SandboxGateway gateway;
    private final TestInstallation installation;
    private final Core core;
    private final Path folder;

    Town(Path folder) throws Exception {
        this(folder, gateway -> gateway, InstantSource.system(), Crowd.USUAL);
    }

    /// One in which something is otherwise than it should be.
    ///
    /// @param toGateway how the core comes to the gateway
    Town(Path folder, UnaryOperator<URI> toGateway, InstantSource clock, Crowd limits)
            throws Exception {
        this(folder, TestInstallation.start(folder.resolve("kafka")), toGateway, clock, limits);
    }

    /// On a broker that is otherwise than it should be.
    Town(Path folder, OddBroker broker, InstantSource clock) throws Exception {
        this(folder, TestInstallation.on(broker), gateway -> gateway, clock, NO_LIMITS);
    }

    private Town(
            Path folder,
            TestInstallation installation,
            UnaryOperator<URI> toGateway,
            InstantSource clock,
            Crowd limits)
            throws Exception {
        this.folder = folder;
        this.installation = installation;
        gateway = SandboxGateway.start(new SandboxSettings(folder.resolve("sandbox"), 0));
        core = new Core(settings(toGateway.apply(gateway.uri()), limits), clock);
        if (!core.start(new Ending())) {
            throw new AssertionError("the core did not start");
        }
    }

    private CoreSettings settings(URI pays, Crowd limits) throws Exception {
        return new CoreSettings(
                Brokers.parse(installation.bootstrapServers()),
                "127.0.0.1",
                0,
                folder.resolve("data"),
                new GatewaySettings.Sandbox(pays),
                MessageSettings.sandbox(pays),
                Files.writeString(folder.resolve("secret"), "5".repeat(64)),
                true,
                Duration.ZERO,
                TestInstallation.PARTITIONS,
                PATIENCE,
                null,
                new DeskPlace(installation.bootstrapServers(), null),
                null,
                limits);
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + core.httpPort());
    }

    URI gateway() {
        return gateway.uri();
    }

    String kafka() {
        return installation.bootstrapServers();
    }

    Typist desks() {
        return Typist.at(kafka(), folder);
    }

    @Override
    public void close() throws IOException {
        core.close();
        installation.close();
        gateway.close();
        mistakes.close();
    }
}
