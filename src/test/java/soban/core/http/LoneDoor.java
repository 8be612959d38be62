package soban.core.http;

import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.commands.CommandLog;
import soban.core.crowd.Crowd;
import soban.core.crowd.Tally;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.core.setup.DeskDoor;
import soban.core.views.Projection;
import soban.core.views.SqliteViews;
import soban.core.views.TestPhones;
import soban.domain.customer.CustomerId;
import soban.station.tls.StationCertificates;
import soban.testing.FreePort;
import soban.wire.kafka.KafkaClients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Both doors, with nothing behind them but empty views: no broker, no loop. What is refused here
/// was refused before anything was written.
final class LoneDoor implements AutoCloseable {
    static final String HOST = "127.0.0.1";

    final Tally tally = new Tally();
    final HttpServer server;
    final int tlsPort = FreePort.find();
    private final Projection projection;
    private final SqliteViews views;
    private final CommandLog log;
    private final Tokens tokens = new Tokens(Node.SECRET, InstantSource.system());

    LoneDoor(Path folder, Crowd crowd) throws Exception {
        this(folder, crowd, new DeskDoor(Node.KAFKA));
    }

    LoneDoor(Path parent, Crowd crowd, DeskDoor desks) throws Exception {
        Path folder = Files.createTempDirectory(parent, "door");
        Path file = folder.resolve("views.db");
        var phones = TestPhones.make();
        projection = Projection.open(file, phones);
        projection.completed();
        views = new SqliteViews(file, projection, phones);
        var clients = new KafkaClients(HOST + ":" + FreePort.find(), "test");
        log = new CommandLog(clients, "http", new KeysInMemory().seals(), 4);
        var shown =
                new StationCertificates(folder.resolve("tls"), InstantSource.system())
                        .shown(Set.of(HOST));
        server =
                new HttpServer(
                        HOST,
                        0,
                        TlsDoor.of(
                                HOST,
                                tlsPort,
                                Files.writeString(folder.resolve("key.pem"), shown.key()),
                                Files.writeString(folder.resolve("chain.pem"), shown.chain())),
                        new Behind(
                                log,
                                new Replies(clients, new MachineThreads(), "node"),
                                views,
                                tokens,
                                new SignInCodes(Node.SECRET),
                                () -> false,
                                Map.of(),
                                () -> Node.METRICS,
                                tally,
                                desks,
                                InstantSource.system()),
                        Limits.USUAL.with(crowd));
        server.start();
    }

    String token(String customer) {
        return tokens.issue(new CustomerId(customer));
    }

    @Override
    public void close() throws IOException {
        server.close();
        log.close();
        views.close();
        projection.close();
    }
}
