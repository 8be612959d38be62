package soban.core.http;

import soban.core.TestInstallation;
import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.orders.Orders;
import soban.core.payments.GatewayClient;
import soban.core.payments.Payments;
import soban.core.relay.Relay;
import soban.core.views.CafeStory;
import soban.core.views.Views;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/// What stands behind the door, all of it real: broker, loops, views, payments through the sandbox
/// gateway, and one small café.
final class CoreRig implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final InstantSource CLOCK = InstantSource.system();

    final AtomicBoolean gatewayBusy = new AtomicBoolean();
    final CommandLog log;
    final Views views;
    final Replies replies;
    final Tokens tokens = new Tokens("s".repeat(32).getBytes(StandardCharsets.UTF_8), CLOCK);
    private final TestInstallation installation;
    private final MachineThreads threads = new MachineThreads();
    private final Clients clients;
    private final SandboxGateway gateway;
    private final GatewayClient gatewayClient;
    private final Payments payments;
    private final Relay relay;
    private Orders orders;

    CoreRig(Path folder) throws Exception {
        installation = TestInstallation.start(folder.resolve("kafka"));
        clients = installation.clients();
        log = new CommandLog(clients, "http", TestInstallation.PARTITIONS);
        orders = newOrders();
        gateway =
                SandboxGateway.start(
                        new SandboxSettings(folder.resolve("sandbox"), 0, Duration.ofSeconds(5)));
        gatewayClient = new GatewayClient(gateway.uri());
        payments = new Payments(clients, threads, log, gatewayClient, CLOCK);
        payments.start();
        relay = new Relay(clients, threads, log::send, CLOCK);
        relay.start();
        views =
                new Views(
                        clients, threads, folder.resolve("views.db"), TestInstallation.PARTITIONS);
        views.start();
        replies = new Replies(clients, threads, "rig");
        replies.start();
        Await.until("loops", PATIENCE, orders::ready);
        Await.until("views", PATIENCE, views::ready);
        Await.until("replies", PATIENCE, replies::ready);
        send(Role.OPERATOR, "enrol", CafeStory.enrolment());
        send(Units.of(CafeStory.KITS), Role.OPERATOR, "enrol", CafeStory.kits());
        Await.until("a shop", PATIENCE, () -> views.queries().knowsShop(CafeStory.SHOP));
        Await.until("another", PATIENCE, () -> views.queries().knowsShop(CafeStory.KITS));
    }

    private Orders newOrders() {
        var started = new Orders(clients, threads, Duration.ZERO, CLOCK, () -> true);
        started.start();
        return started;
    }

    HttpServer server(Limits limits) {
        var server =
                new HttpServer(
                        "127.0.0.1",
                        0,
                        log,
                        replies,
                        views.queries(),
                        tokens,
                        gatewayBusy::get,
                        Map.of("views", views::ready),
                        limits,
                        CLOCK);
        server.start();
        return server;
    }

    /// A command of somebody else than the customer.
    void send(Role role, String id, Command command) {
        send(Units.of(CafeStory.SHOP), role, id, command);
    }

    void send(String unit, Role role, String id, Command command) {
        log.send(
                        new CommandRecord(
                                id,
                                unit,
                                "test",
                                new Actor(role, "test", "test"),
                                CLOCK.instant(),
                                null,
                                null,
                                0,
                                null,
                                command))
                .toCompletableFuture()
                .join();
    }

    void stopDeciding() {
        orders.close();
    }

    void decideAgain() {
        orders = newOrders();
        Await.until("loops", PATIENCE, orders::ready);
    }

    @Override
    public void close() throws IOException {
        relay.close();
        payments.close();
        gatewayClient.close();
        replies.close();
        views.close();
        orders.close();
        log.close();
        gateway.close();
        installation.close();
    }
}
