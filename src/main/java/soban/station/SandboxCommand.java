package soban.station;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.Lifeline;
import soban.station.sandbox.DamagedBook;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// The sandbox gateway as a process of its own, for the station alone.
@Command(name = "station-sandbox", hidden = true)
public final class SandboxCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(SandboxCommand.class);

    @Option(names = "--data", required = true)
    private Path data = Path.of("");

    @Option(names = "--port", required = true)
    private int port;

    @Override
    public Integer call() throws IOException {
        var lifeline = Lifeline.ofParent(System.in);
        try (lifeline;
                var gateway = SandboxGateway.start(new SandboxSettings(data, port))) {
            LOG.info("the sandbox gateway takes requests at {}", gateway.uri());
            System.out.println("ready");
            lifeline.await();
            return 0;
        } catch (DamagedBook e) {
            System.err.println(e.getMessage());
            return StationRefusal.EXIT_CODE;
        }
    }
}
