package soban.core.intake;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.intake.Admission.Admitted;
import soban.core.intake.Admission.TurnedAway;
import soban.core.intake.Admission.Verdict;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Topics.Sender;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Sends each request on its way: to the log of commands, or aside with the reason.
final class Passage {
    private static final Logger LOG = LoggerFactory.getLogger(Passage.class);

    private final Function<CommandRecord, CompletionStage<Void>> commands;
    private final DeadLetters deadLetters;
    private final InstantSource clock;
    private final LongAdder admitted = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();

    Passage(
            Function<CommandRecord, CompletionStage<Void>> commands,
            DeadLetters deadLetters,
            InstantSource clock) {
        this.commands = commands;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /// The stage ends when the broker has it, wherever it went.
    CompletionStage<Void> pass(ConsumerRecord<byte[], byte[]> record) {
        Sender sender = Topics.sender(record.topic()).orElseThrow();
        return switch (judge(sender, record)) {
            case Admitted(var command) -> {
                admitted.increment();
                yield commands.apply(command);
            }
            case TurnedAway(var reason, var answerable) -> {
                turnedAway.increment();
                LOG.warn("{} at {} turned away: {}", record.topic(), record.offset(), reason);
                var kept = deadLetters.keep(record, sender.unit(), reason);
                yield answerable == null
                        ? kept
                        : commands.apply(answerable).thenCompose(answered -> kept);
            }
        };
    }

    long admitted() {
        return admitted.sum();
    }

    long turnedAway() {
        return turnedAway.sum();
    }

    private Verdict judge(Sender sender, ConsumerRecord<byte[], byte[]> record) {
        try {
            return Admission.judge(sender, Records.from(record), clock.instant());
        } catch (Unreadable problem) {
            return new TurnedAway(Admission.unreadable(problem), null);
        }
    }
}
