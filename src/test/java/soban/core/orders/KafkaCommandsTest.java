package soban.core.orders;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

import soban.simulation.Scheduler;
import soban.simulation.SimProcess;
import soban.simulation.kafka.SimKafka;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A power cut takes an end of the commands, and others stand there before the next owner reads on
/// from where the last one was.
class KafkaCommandsTest {
    private static final int SEEDS = 40;
    private static final int MANY = 20;

    private final List<SimProcess> processes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private Place reached = Place.START;

    @Test
    void nothing_that_stands_in_the_log_in_the_end_is_passed_over() {
        int shortened = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            shortened += wasShortened(seed) ? 1 : 0;
        }
        assertThat(shortened).as("logs that lost what was read").isPositive();
    }

    private boolean wasShortened(long seed) {
        taken.clear();
        processes.clear();
        reached = Place.START;
        var scheduler = new Scheduler(seed);
        var kafka = new SimKafka(scheduler, false);
        kafka.make(Topics.installation(1));
        write(scheduler, kafka, "old");
        read(scheduler, kafka);
        var before = Set.copyOf(taken);
        kafka.cutPower(Duration.ofSeconds(2));
        scheduler.run(Duration.ofSeconds(10), () -> false);
        boolean shortened = !ids(kafka).containsAll(before);
        write(scheduler, kafka, "new");
        read(scheduler, kafka);
        assertThat(taken).as("seed %d", seed).containsAll(ids(kafka));
        scheduler.end(processes);
        return shortened;
    }

    private SimProcess process(Scheduler scheduler, String name) {
        var process = new SimProcess(scheduler, name);
        processes.add(process);
        return process;
    }

    private void write(Scheduler scheduler, SimKafka kafka, String name) {
        var process = process(scheduler, name);
        process.start(
                "writes",
                () -> {
                    var producer = kafka.clients(process).producer("writer");
                    for (int i = 0; i < MANY; i++) {
                        var command = Commands.place("%s%03d".formatted(name, i), 1);
                        var _ = producer.send(Records.to(Topics.COMMANDS, 0, command.message()));
                        scheduler.pause(Duration.ofMillis(200));
                    }
                });
        scheduler.run(Duration.ofSeconds(20), () -> false);
    }

    private void read(Scheduler scheduler, SimKafka kafka) {
        var process = process(scheduler, "owner");
        process.start(
                "reads",
                () -> {
                    var clients = kafka.clients(process);
                    var place = new TopicPartition(Topics.COMMANDS, 0);
                    var commands =
                            new KafkaCommands(clients.admin(), clients.assigned("owner"), place);
                    commands.seek(reached);
                    for (int looks = 0; looks < MANY; looks++) {
                        commands.take(Duration.ofMillis(200), MANY).forEach(this::note);
                    }
                    reached = commands.taken();
                });
        scheduler.run(Duration.ofMinutes(1), () -> false);
    }

    private void note(Input input) {
        if (input instanceof Input.Asked asked) {
            taken.add(asked.command().id());
        }
    }

    private static Set<String> ids(SimKafka kafka) {
        var ids = new HashSet<String>();
        kafka.committed(Topics.COMMANDS, 0).forEach(record -> ids.add(id(record)));
        return ids;
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        try {
            return CommandRecord.read(Records.from(record)).id();
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }
}
