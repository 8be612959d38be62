package soban.core;

import org.apache.kafka.clients.admin.Admin;

import soban.core.access.PhoneMarks;
import soban.core.access.Secret;
import soban.core.access.SignInCodes;
import soban.core.access.Tokens;
import soban.core.commands.CommandLog;
import soban.core.crowd.Tally;
import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.http.Behind;
import soban.core.http.HttpServer;
import soban.core.http.Limits;
import soban.core.http.Replies;
import soban.core.http.TlsDoor;
import soban.core.keys.KeyTopic;
import soban.core.keys.Seals;
import soban.core.setup.Enrolment;
import soban.core.setup.Installation;
import soban.core.setup.SetupProblem;
import soban.core.setup.TopicMaker;
import soban.core.setup.Upkeep;
import soban.core.views.Phones;
import soban.core.views.Views;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// One core instance: all its parts, put together here and nowhere else.
public final class Core implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final CoreSettings settings;
    private final Parts parts = new Parts();
    private final Admin admin;
    private final KeyTopic keys;
    private final Views views;
    private final Replies replies;
    private final Workers workers;
    private final HttpServer http;
    private final Installation installation;
    private final Upkeep upkeep;
    private final DemoOpening demo;
    private final ReadinessWatch readiness;

    public Core(CoreSettings settings, InstantSource clock) throws SetupProblem {
        this.settings = settings;
        String instance = InstanceName.make();
        var threads = new MachineThreads();
        var clients = new KafkaClients(settings.kafka().access(), instance);
        Secret secret = OwnFiles.secret(settings.secret());
        var codes = new SignInCodes(secret);
        admin = parts.add(clients.admin());
        keys = parts.add(OwnFiles.keys(clients, threads, settings, secret, clock));
        var seals = new Seals(keys);
        var phones = new Phones(seals, new PhoneMarks(secret));
        views = parts.add(OwnFiles.views(clients, threads, settings, phones));
        var commands = parts.add(new CommandLog(clients, "commands", seals, settings.partitions()));
        replies = parts.add(new Replies(clients, threads, instance));
        var maker = new TopicMaker(admin);
        workers =
                new Workers(
                        settings,
                        parts,
                        clients,
                        threads,
                        commands,
                        maker,
                        keys,
                        seals,
                        views.memory(),
                        codes,
                        instance,
                        clock);
        installation = new Installation(admin, settings.partitions());
        upkeep = parts.add(new Upkeep(installation, threads));
        var tally = new Tally();
        var metrics =
                parts.add(
                        new CoreMetrics(
                                workers,
                                views,
                                replies,
                                upkeep,
                                tally,
                                settings.forcedWrite(),
                                clock));
        demo = new DemoOpening(new Enrolment(clients, maker, commands, clock), views.queries());
        http =
                parts.add(
                        new HttpServer(
                                settings.httpHost(),
                                settings.httpPort(),
                                settings.tls(),
                                new Behind(
                                        commands,
                                        replies,
                                        views.queries(),
                                        new Tokens(secret, clock),
                                        codes,
                                        workers.payments::gatewayBusy,
                                        readiness(),
                                        metrics::scrape,
                                        tally,
                                        DeskDoors.of(settings.desks(), clients, admin, secret),
                                        clock),
                                Limits.USUAL.with(settings.crowd())));
        readiness = parts.add(new ReadinessWatch(threads, http::missing));
    }

    private Map<String, BooleanSupplier> readiness() {
        var parts = new LinkedHashMap<String, BooleanSupplier>();
        parts.put("topics", upkeep::whole);
        parts.put("keys", keys::ready);
        parts.put(Behind.CLOCK, workers.heartbeat::clockAgrees);
        parts.put("orders", workers.orders::ready);
        parts.put("views", views::ready);
        return parts;
    }

    /// Returns when customers and desks can use it; false when the end came first.
    public boolean start(Ending ending) throws SetupProblem {
        listen();
        if (!settings.kafka().await(settings.brokerPatience(), ending)) {
            return false;
        }
        installation.prepare();
        upkeep.start();
        keys.start();
        workers.start();
        views.start();
        replies.start();
        readiness.start();
        return awaitReady(ending) && (!settings.demo() || demo.open(ending));
    }

    /// First of all, so that probes are answered, and a port that is taken is said before anything
    /// is done.
    private void listen() throws SetupProblem {
        FreePlace.require(settings.httpHost(), settings.httpPort(), "--http");
        TlsDoor tls = settings.tls();
        if (tls != null) {
            FreePlace.require(tls.host(), tls.port(), "--tls");
        }
        http.start();
    }

    private boolean awaitReady(Ending ending) throws SetupProblem {
        while (ending.pause(LOOK)) {
            var objection = workers.orders.objection();
            if (objection.isPresent()) {
                throw SetupProblem.lasting(objection.get());
            }
            if (http.missing().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The port that it listens on, which is the system's choice when it was given 0.
    public int httpPort() {
        return http.port();
    }

    @Override
    public void close() {
        parts.close();
    }
}
