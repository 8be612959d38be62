package soban.core;

import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.feeds.Feeds;
import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.follow.Threads;
import soban.core.http.HttpServer;
import soban.core.http.Limits;
import soban.core.http.Replies;
import soban.core.http.Tokens;
import soban.core.intake.Intake;
import soban.core.messages.Messages;
import soban.core.messages.PatientProvider;
import soban.core.messages.ProviderClient;
import soban.core.orders.Orders;
import soban.core.payments.GatewayClient;
import soban.core.payments.Payments;
import soban.core.pulse.Heartbeat;
import soban.core.relay.Relay;
import soban.core.setup.DemoShop;
import soban.core.setup.Enrolment;
import soban.core.setup.Installation;
import soban.core.setup.SetupProblem;
import soban.core.setup.TopicMaker;
import soban.core.views.Views;
import soban.core.views.ViewsUnusable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.KafkaClients;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One core instance: all its parts, put together here and nowhere else. They are closed in the
/// opposite order of their making, so that nothing is closed under somebody who uses it.
public final class Core implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Core.class);

    /// The only kind of gateway that this version speaks to.
    private static final String GATEWAY = "sandbox";

    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration TO_ENROL = Duration.ofSeconds(60);

    private final CoreSettings settings;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Admin admin;
    private final Views views;
    private final Replies replies;
    private final Orders orders;
    private final Payments payments;
    private final Messages messages;
    private final Relay relay;
    private final Feeds feeds;
    private final Intake intake;
    private final Heartbeat heartbeat;
    private final HttpServer http;
    private final Enrolment enrolment;

    public Core(CoreSettings settings, InstantSource clock) throws SetupProblem {
        this.settings = settings;
        String instance = InstanceName.make();
        var threads = new MachineThreads();
        var clients = new KafkaClients(settings.kafka().toString(), instance);
        Tokens tokens = tokens(settings.secret(), clock);
        views = part(views(clients, threads, settings));
        admin = part(clients.admin());
        var commands = part(new CommandLog(clients, "commands", settings.partitions()));
        replies = part(new Replies(clients, threads, instance));
        heartbeat = part(new Heartbeat(clients, threads, instance, GATEWAY, clock));
        orders =
                part(
                        new Orders(
                                clients,
                                threads,
                                settings.timerGrace(),
                                clock,
                                heartbeat::clockAgrees));
        var gateway = part(new GatewayClient(settings.gateway()));
        payments = part(new Payments(clients, threads, commands, gateway, clock));
        var provider = part(new ProviderClient(settings.messages()));
        messages =
                part(
                        new Messages(
                                clients,
                                threads,
                                commands::send,
                                new PatientProvider(provider),
                                clock));
        relay = part(new Relay(clients, threads, commands::send, clock));
        var maker = new TopicMaker(admin);
        feeds = part(new Feeds(clients, threads, maker));
        intake = part(new Intake(clients, threads, commands, clock));
        enrolment = new Enrolment(clients, maker, commands, clock);
        http =
                part(
                        new HttpServer(
                                settings.httpHost(),
                                settings.httpPort(),
                                commands,
                                replies,
                                views.queries(),
                                tokens,
                                payments::gatewayBusy,
                                readiness(),
                                Limits.USUAL,
                                clock));
    }

    private Map<String, BooleanSupplier> readiness() {
        var parts = new LinkedHashMap<String, BooleanSupplier>();
        parts.put("clock", heartbeat::clockAgrees);
        parts.put("orders", orders::ready);
        parts.put("views", views::ready);
        return parts;
    }

    private <T extends AutoCloseable> T part(T part) {
        parts.push(part);
        return part;
    }

    private static Tokens tokens(Path secret, InstantSource clock) throws SetupProblem {
        try {
            return Tokens.fromFile(secret, clock);
        } catch (IOException problem) {
            throw SetupProblem.lasting(
                    "The secret in %s can't be read. Name a file that this user may read with --secret-file."
                            .formatted(secret));
        } catch (IllegalArgumentException tooShort) {
            throw SetupProblem.lasting(
                    "The secret in %s is too short: it needs at least 32 characters."
                            .formatted(secret));
        }
    }

    private static Views views(Clients clients, Threads threads, CoreSettings settings)
            throws SetupProblem {
        try {
            Files.createDirectories(settings.data());
            return new Views(
                    clients, threads, settings.data().resolve("views.db"), settings.partitions());
        } catch (IOException | ViewsUnusable problem) {
            throw SetupProblem.lasting(
                    "Nothing can be kept in %s. Name a folder that this user may write to with --data."
                            .formatted(settings.data()));
        }
    }

    /// Returns when customers and desks can use it; false when the end came first.
    public boolean start(Ending ending) throws SetupProblem {
        listen();
        if (!settings.kafka().await(settings.brokerPatience(), ending)) {
            return false;
        }
        new Installation(admin, settings.partitions()).prepare();
        heartbeat.start();
        orders.start();
        views.start();
        replies.start();
        payments.start();
        messages.start();
        relay.start();
        feeds.start();
        intake.start();
        return awaitReady(ending) && (!settings.demo() || openDemoShop(ending));
    }

    /// First of all, so that probes are answered, and a port that is taken is said before anything
    /// is done.
    private void listen() throws SetupProblem {
        try (var free = new ServerSocket()) {
            free.bind(new InetSocketAddress(settings.httpHost(), settings.httpPort()));
        } catch (IOException taken) {
            throw SetupProblem.lasting(
                    "%s:%d can't be listened on: another program has it, or it is not an address of this machine. Name another with --http."
                            .formatted(settings.httpHost(), settings.httpPort()));
        }
        http.start();
    }

    private boolean awaitReady(Ending ending) {
        List<String> told = List.of();
        while (ending.pause(LOOK)) {
            List<String> missing = http.missing();
            if (missing.isEmpty()) {
                return true;
            }
            if (!missing.equals(told)) {
                LOG.info("waits for {}", missing);
                told = missing;
            }
        }
        return false;
    }

    private boolean openDemoShop(Ending ending) {
        var answer = enrolment.enrol(DemoShop.enrolment(), TO_ENROL, ending);
        LOG.info("demo shop: {}", answer);
        while (!ending.isAsked() && !views.queries().knowsShop(DemoShop.ID)) {
            ending.pause(LOOK);
        }
        return !ending.isAsked();
    }

    /// The port that it listens on, which is the system's choice when it was given 0.
    public int httpPort() {
        return http.port();
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception problem) {
                LOG.warn(
                        "{} did not close: {}",
                        part.getClass().getSimpleName(),
                        problem.toString());
            }
        }
    }
}
