package soban.core.payments;

import soban.core.commands.CommandLog;
import soban.core.follow.Follower;
import soban.core.follow.Threads;
import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.wire.kafka.Clients;

import java.time.InstantSource;
import java.util.Optional;

/// The payments of an instance without the breaker, which keeps a time of its own.
public final class SimulatedPayments {
    private final Follower follower;

    public SimulatedPayments(
            Clients clients,
            Threads threads,
            CommandLog commands,
            Gateway gateway,
            InstantSource clock) {
        var asker =
                new Asker(
                        (question, manner) -> Optional.of(ask(gateway, manner)),
                        threads,
                        commands::send,
                        clock);
        this.follower =
                new Follower(clients, threads, "payments", Question.KINDS::contains, asker, 0);
    }

    private static GatewayAnswer ask(Gateway gateway, Guard.Manner manner) {
        try {
            return manner.put(gateway);
        } catch (OutsideTrouble trouble) {
            return new GatewayAnswer.Unclear(trouble.reason());
        }
    }

    public void start() {
        follower.start();
    }
}
