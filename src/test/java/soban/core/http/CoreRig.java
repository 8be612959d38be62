package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import soban.core.TestInstallation;
import soban.core.access.SignInCodes;
import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.keys.KeysInMemory;
import soban.core.messages.Messages;
import soban.core.orders.Orders;
import soban.core.payments.GatewayClient;
import soban.core.payments.Payments;
import soban.core.relay.Relay;
import soban.core.views.CafeStory;
import soban.core.views.TestPhones;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.station.sandbox.SandboxGateway;
import soban.station.sandbox.SandboxSettings;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Clients;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// What stands behind the door, all of it real: broker, loops, views, payments through the sandbox
/// gateway, and two small shops. Only the time can be put forward.
final class CoreRig implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    final Phone phone = new Phone();
    final CommandLog log;
    final Node node;
    private final InstantSource clock = this::now;
    private final Path folder;
    private final TestInstallation installation;
    private final MachineThreads threads = new MachineThreads();
    private final Clients clients;
    private final SandboxGateway gateway;
    private final GatewayClient gatewayClient;
    final KeysInMemory keys = new KeysInMemory();
    private final Payments payments;
    private final Messages messages;
    private final Relay relay;
    private Orders orders;
    private volatile Duration forward = Duration.ZERO;

    CoreRig(Path folder) throws Exception {
        this.folder = folder;
        installation = TestInstallation.start(folder.resolve("kafka"));
        clients = installation.clients();
        log = new CommandLog(clients, "http", keys.seals(), TestInstallation.PARTITIONS);
        orders = newOrders();
        gateway =
                SandboxGateway.start(
                        new SandboxSettings(folder.resolve("sandbox"), 0, Duration.ofSeconds(5)));
        gatewayClient = new GatewayClient(gateway.uri());
        payments = new Payments(clients, threads, log, gatewayClient, clock);
        payments.start();
        var codes = new SignInCodes(Node.SECRET);
        messages = new Messages(clients, threads, log::send, phone, keys.seals(), codes, clock);
        messages.start();
        relay = new Relay(clients, threads, log::send, clock);
        relay.start();
        node = new Node(clients, log, TestPhones.with(keys), "rig", folder, clock);
        node.start();
        Await.until("loops", PATIENCE, orders::ready);
        send(Role.OPERATOR, "enrol", CafeStory.enrolment());
        send(Units.of(CafeStory.KITS), Role.OPERATOR, "enrol", CafeStory.kits());
        Await.until("a shop", PATIENCE, () -> node.views.queries().knowsShop(CafeStory.SHOP));
        Await.until("another", PATIENCE, () -> node.views.queries().knowsShop(CafeStory.KITS));
    }

    private Orders newOrders() {
        var started =
                new Orders(
                        clients,
                        threads,
                        TestInstallation.PARTITIONS,
                        Duration.ZERO,
                        clock,
                        () -> true);
        started.start();
        return started;
    }

    Instant now() {
        return Instant.now().plus(forward);
    }

    /// It is later now, for everybody but the gateway.
    void putForward(Duration by) {
        forward = forward.plus(by);
    }

    HttpServer server(Limits limits) {
        return node.server(limits);
    }

    /// Another instance on the same log.
    Node another(String name) {
        var other = new Node(clients, log, TestPhones.with(keys), name, folder, clock);
        other.start();
        return other;
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
                                clock.instant(),
                                null,
                                null,
                                0,
                                null,
                                command))
                .toCompletableFuture()
                .join();
    }

    int commandsWritten() {
        return written(Topics.COMMANDS);
    }

    int written(String topic) {
        return installation.read(topic).size();
    }

    /// Neither in what was asked, its ids included, nor in what came of it.
    void nowhereStands(String text) {
        for (String topic : List.of(Topics.COMMANDS, Topics.EVENTS, Topics.LIVE, Topics.DEAD)) {
            for (var record : installation.read(topic)) {
                var all = new StringBuilder(text(record.key())).append(text(record.value()));
                record.headers().forEach(header -> all.append(' ').append(text(header.value())));
                assertThat(all).as(topic).doesNotContain(text);
            }
        }
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
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
        messages.close();
        payments.close();
        gatewayClient.close();
        node.close();
        orders.close();
        log.close();
        gateway.close();
        installation.close();
    }
}
