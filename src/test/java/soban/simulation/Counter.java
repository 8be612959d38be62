package soban.simulation;

import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

import soban.core.commands.CommandLog;
import soban.core.keys.Seals;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.Command;
import soban.simulation.kafka.SimKafka;
import soban.wire.CommandRecord;
import soban.wire.Reply;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where people's wishes become commands: it asks under one id until there is an answer, and one
/// answer is as good as any other under that id.
final class Counter {
    private static final String NODE = "counter";
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PATIENCE = Duration.ofMinutes(2);

    private final SimProcess process;
    private final SimKafka kafka;
    private final Clients clients;
    private final CommandLog commands;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Signal answered = new Signal();

    Counter(SimProcess process, SimKafka kafka, Seals seals) {
        this.kafka = kafka;
        this.process = process;
        this.clients = kafka.clients(process);
        this.commands = new CommandLog(clients, NODE, seals, CoreInstance.PARTITIONS);
        process.start("replies", this::listen);
    }

    private void listen() {
        var consumer = clients.assigned("replies");
        consumer.assign(List.of(new TopicPartition(Topics.REPLIES, 0)));
        consumer.seekToEnd(consumer.assignment());
        while (true) {
            try {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    note(Reply.read(Records.from(record)));
                }
            } catch (OffsetOutOfRangeException lost) {
                consumer.seekToEnd(consumer.assignment());
            } catch (Unreadable bug) {
                throw new IllegalStateException(bug);
            }
            answered.ring();
        }
    }

    private void note(Reply reply) {
        Answer before = answers.putIfAbsent(reply.command(), reply.answer());
        Rule.require(
                kafka.isLossy() || before == null || before.equals(reply.answer()),
                reply + " although it was " + before);
    }

    Answer ask(String id, String origin, Actor actor, String unit, Command wish) {
        for (Duration patience = PATIENCE; ; patience = longer(patience)) {
            var now = process.clock().instant();
            var record =
                    new CommandRecord(
                            id, unit, origin, actor, now, null, null, 0, NODE + "/0", wish);
            commands.send(record).exceptionally(problem -> null).toCompletableFuture().join();
            if (process.scheduler().random().nextInt(8) == 0) {
                var _ = commands.send(record);
            }
            long until = process.scheduler().now() + patience.toNanos();
            while (!answers.containsKey(id) && process.scheduler().now() < until) {
                long left = until - process.scheduler().now();
                process.scheduler().await(answered, Duration.ofNanos(left));
            }
            Answer answer = answers.get(id);
            if (answer != null) {
                return answer;
            }
        }
    }

    /// Who gets no answer for long asks less often.
    private static Duration longer(Duration patience) {
        Duration doubled = patience.multipliedBy(2);
        return doubled.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : doubled;
    }
}
