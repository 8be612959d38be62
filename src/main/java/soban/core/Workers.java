package soban.core;

import soban.core.access.SignInCodes;
import soban.core.commands.CommandLog;
import soban.core.feeds.Feeds;
import soban.core.follow.Threads;
import soban.core.intake.Intake;
import soban.core.keys.Forgetting;
import soban.core.keys.KeyRing;
import soban.core.keys.PastOrders;
import soban.core.keys.Seals;
import soban.core.messages.Messages;
import soban.core.messages.PatientProvider;
import soban.core.orders.Orders;
import soban.core.payments.Payments;
import soban.core.pulse.Heartbeat;
import soban.core.relay.Relay;
import soban.core.setup.TopicMaker;
import soban.wire.kafka.Clients;

import java.time.InstantSource;

/// The parts that work by themselves, without being asked over HTTP: the loops, what follows the
/// events, the door for desks, and the beat.
final class Workers {
    final Orders orders;
    final Payments payments;
    final PatientProvider provider;
    final Messages messages;
    final Relay relay;
    final Feeds feeds;
    final Forgetting forgetting;
    final Intake intake;
    final Heartbeat heartbeat;

    Workers(
            CoreSettings settings,
            Parts parts,
            Clients clients,
            Threads threads,
            CommandLog commands,
            TopicMaker maker,
            KeyRing keys,
            Seals seals,
            PastOrders past,
            SignInCodes codes,
            String instance,
            InstantSource clock) {
        heartbeat =
                parts.add(
                        new Heartbeat(
                                clients, threads, instance, settings.gateway().name(), clock));
        orders =
                parts.add(
                        new Orders(
                                clients,
                                threads,
                                settings.partitions(),
                                settings.timerGrace(),
                                clock,
                                heartbeat::clockAgrees));
        var gateway = parts.add(settings.gateway().gateway());
        payments = parts.add(new Payments(clients, threads, commands, gateway, clock));
        provider = parts.add(new PatientProvider(settings.messages().provider(clock)));
        messages =
                parts.add(
                        new Messages(
                                clients, threads, commands::send, provider, seals, codes, clock));
        relay = parts.add(new Relay(clients, threads, commands::send, clock));
        feeds = parts.add(new Feeds(clients, threads, maker, seals));
        forgetting = parts.add(new Forgetting(clients, threads, keys, commands::send, past, clock));
        intake = parts.add(new Intake(clients, threads, commands, clock));
    }

    void start() {
        heartbeat.start();
        orders.start();
        payments.start();
        messages.start();
        relay.start();
        feeds.start();
        forgetting.start();
        intake.start();
    }
}
