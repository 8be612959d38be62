package soban.core.http;

import soban.core.TestInstallation;
import soban.core.access.Secret;
import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.commands.CommandLog;
import soban.core.crowd.Tally;
import soban.core.follow.MachineThreads;
import soban.core.setup.DeskDoor;
import soban.core.views.CustomerViews;
import soban.core.views.Phones;
import soban.core.views.Views;
import soban.testing.Await;
import soban.wire.kafka.Clients;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What one instance has behind its door: its own views and its own replies. All instances share a
/// secret.
final class Node implements AutoCloseable {
    static final String METRICS = "soban_orders_total 7\n";
    static final String KAFKA = "127.0.0.1:8492";
    static final Secret SECRET = new Secret("s".repeat(32).getBytes(StandardCharsets.UTF_8));

    final Tally tally = new Tally();
    final AtomicBoolean gatewayBusy = new AtomicBoolean();
    final Views views;
    final Replies replies;
    private final CommandLog log;
    private final InstantSource clock;

    Node(
            Clients clients,
            CommandLog log,
            Phones phones,
            String name,
            Path folder,
            InstantSource clock) {
        this.log = log;
        this.clock = clock;
        var threads = new MachineThreads();
        views =
                new Views(
                        clients,
                        threads,
                        folder.resolve(name + ".db"),
                        phones,
                        TestInstallation.PARTITIONS);
        replies = new Replies(clients, threads, name);
    }

    void start() {
        views.start();
        replies.start();
        Await.until("views", CoreRig.PATIENCE, views::ready);
        Await.until("replies", CoreRig.PATIENCE, replies::ready);
    }

    HttpServer server(Limits limits) {
        return server(limits, views.queries());
    }

    HttpServer server(Limits limits, CustomerViews shown) {
        return started(limits, shown, shown::ready, () -> METRICS);
    }

    /// Whatever it is asked, there is an accident behind the door.
    HttpServer broken(Limits limits, CustomerViews shown) {
        return started(
                limits,
                shown,
                () -> {
                    throw new IllegalStateException("planned");
                },
                () -> {
                    throw new IllegalStateException("planned");
                });
    }

    private HttpServer started(
            Limits limits, CustomerViews shown, BooleanSupplier ready, Supplier<String> metrics) {
        var behind = behind(shown, ready, metrics);
        var server = new HttpServer("127.0.0.1", 0, behind, limits);
        server.start();
        return server;
    }

    private Behind behind(CustomerViews shown, BooleanSupplier ready, Supplier<String> metrics) {
        return new Behind(
                log,
                replies,
                shown,
                new Tokens(SECRET, clock),
                new SignInCodes(SECRET),
                gatewayBusy::get,
                Map.of("views", ready),
                metrics,
                tally,
                new DeskDoor(KAFKA),
                clock);
    }

    @Override
    public void close() {
        replies.close();
        views.close();
    }
}
