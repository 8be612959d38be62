package soban.simulation;

import soban.core.access.Secret;
import soban.core.access.SignInCodes;
import soban.core.commands.CommandLog;
import soban.core.feeds.Feeds;
import soban.core.intake.Intake;
import soban.core.keys.KeysInMemory;
import soban.core.messages.Messages;
import soban.core.orders.Orders;
import soban.core.payments.SimulatedPayments;
import soban.core.pulse.Heartbeat;
import soban.core.relay.Relay;
import soban.core.setup.TopicMaker;
import soban.simulation.kafka.SimKafka;

import java.time.Duration;
import java.util.function.Supplier;

/// One core as the composition root puts it together, without HTTP. It can die and be started
/// again.
final class CoreInstance {
    static final int PARTITIONS = 4;

    private final SimKafka kafka;
    private final KeysInMemory keys;
    private final SimGateway gateway;
    private final SimProvider provider;
    private final Duration timerGrace;
    private final Supplier<SimProcess> processes;
    private SimProcess process;

    CoreInstance(
            SimKafka kafka,
            KeysInMemory keys,
            SimGateway gateway,
            SimProvider provider,
            Duration timerGrace,
            Supplier<SimProcess> processes) {
        this.provider = provider;
        this.timerGrace = timerGrace;
        this.kafka = kafka;
        this.keys = keys;
        this.gateway = gateway;
        this.processes = processes;
        this.process = begin();
    }

    private SimProcess begin() {
        var begun = processes.get();
        var clock = begun.clock();
        var clients = kafka.clients(begun);
        var threads = new CoreThreads(begun);
        var commands = new CommandLog(clients, "commands", keys.seals(), PARTITIONS);
        var codes = new SignInCodes(new Secret(new byte[32]));
        var heartbeat = new Heartbeat(clients, threads, begun.name(), "sandbox", clock);
        heartbeat.start();
        new Orders(clients, threads, PARTITIONS, timerGrace, clock, heartbeat::clockAgrees).start();
        new SimulatedPayments(clients, threads, commands, gateway.askedBy(begun), clock).start();
        new Relay(clients, threads, commands::send, clock).start();
        new Messages(
                        clients,
                        threads,
                        commands::send,
                        provider.askedBy(begun),
                        keys.seals(),
                        codes,
                        clock)
                .start();
        new Feeds(clients, threads, new TopicMaker(clients.admin()), keys.seals()).start();
        new Intake(clients, threads, commands, clock).start();
        return begun;
    }

    SimProcess process() {
        return process;
    }

    void killAndRestart(Duration away) {
        process.kill();
        process.scheduler().later(away, this::restart);
    }

    private void restart() {
        if (!process.isAlive()) {
            process = begin();
        }
    }
}
