package soban.e2e;

import picocli.CommandLine;

import soban.core.Core;
import soban.core.CoreSettings;
import soban.core.TestInstallation;
import soban.core.follow.Ending;
import soban.core.messages.MessageSettings;
import soban.core.payments.GatewaySettings;
import soban.core.setup.Brokers;
import soban.desk.terminal.DeskCommand;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Await;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// The demo's shops and riders in this process: a real broker, a real core, the sandbox gateway,
/// and desks that are used from a command line.
final class Town implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(40);

    private final SandboxGateway gateway;
    private final TestInstallation installation;
    private final Core core;
    private final Path folder;

    Town(Path folder) throws Exception {
        this.folder = folder;
        gateway = SandboxGateway.start(new SandboxSettings(folder.resolve("sandbox"), 0));
        installation = TestInstallation.start(folder.resolve("kafka"));
        core = new Core(settings(), InstantSource.system());
        if (!core.start(new Ending())) {
            throw new AssertionError("the core did not start");
        }
    }

    private CoreSettings settings() throws Exception {
        return new CoreSettings(
                Brokers.parse(installation.bootstrapServers()),
                "127.0.0.1",
                0,
                folder.resolve("data"),
                new GatewaySettings.Sandbox(gateway.uri()),
                MessageSettings.sandbox(gateway.uri()),
                Files.writeString(folder.resolve("secret"), "5".repeat(64)),
                true,
                Duration.ZERO,
                TestInstallation.PARTITIONS,
                PATIENCE,
                null);
    }

    URI http() {
        return URI.create("http://127.0.0.1:" + core.httpPort());
    }

    String kafka() {
        return installation.bootstrapServers();
    }

    /// What a command line said.
    record Said(int code, String out, String err) {}

    /// `soban desk --as DESK …`, in a process of its own but for the process.
    Said desk(String as, String... words) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all =
                new ArrayList<>(
                        List.of(
                                "--as=" + as,
                                "--kafka=" + installation.bootstrapServers(),
                                "--cache=" + folder.resolve(as.replace('/', '-') + ".db"),
                                "--wait=30",
                                "--person=지은"));
        all.addAll(List.of(words));
        int code =
                new CommandLine(new DeskCommand())
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(err, true))
                        .execute(all.toArray(String[]::new));
        return new Said(code, out.toString(), err.toString());
    }

    /// Types it, and expects the core to accept.
    String done(String as, String... words) {
        var said = desk(as, words);
        if (said.code() != 0) {
            throw new AssertionError(as + " " + String.join(" ", words) + ": " + said);
        }
        return said.out();
    }

    /// Looks at a page until it says what is wanted.
    String until(String wanted, String as, String... page) {
        var last = new AtomicReference<>("");
        Await.until(
                as + " " + String.join(" ", page) + " says " + wanted,
                PATIENCE,
                () -> {
                    last.set(done(as, page));
                    return last.get().contains(wanted);
                });
        return last.get();
    }

    @Override
    public void close() throws Exception {
        core.close();
        installation.close();
        gateway.close();
    }
}
