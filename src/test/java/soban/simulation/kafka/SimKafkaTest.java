package soban.simulation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.simulation.kafka.Trial.A;
import static soban.simulation.kafka.Trial.B;
import static soban.simulation.kafka.Trial.LIVE;
import static soban.simulation.kafka.Trial.write;

import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

class SimKafkaTest {
    private final Trial trial = new Trial(1, true);
    private final SimProcess process = trial.process("p");

    @AfterEach
    void end() {
        trial.end();
    }

    private void send(String... values) {
        trial.in(
                process,
                () -> {
                    var producer = trial.kafka.clients(process).producer("test");
                    for (String value : values) {
                        producer.send(Trial.record(A, value, value)).get();
                    }
                });
    }

    @Test
    void what_is_sent_is_read_in_order() {
        send("1", "2", "3");
        trial.in(
                process,
                () ->
                        assertThat(Trial.texts(trial.reader(process, A).poll(Duration.ZERO)))
                                .containsExactly("1", "2", "3"));
    }

    @Test
    void a_poll_waits_for_what_comes() {
        trial.in(
                process,
                () -> {
                    var reader = trial.reader(process, A);
                    process.start(
                            "writer",
                            () -> {
                                var producer = trial.kafka.clients(process).producer("test");
                                write(producer, A, "late");
                            });
                    assertThat(Trial.texts(reader.poll(Duration.ofSeconds(30))))
                            .containsExactly("late");
                    assertThat(trial.scheduler.now()).isLessThan(1_000_000_000L);
                });
    }

    @Test
    void the_end_of_all_lies_behind_the_end_of_what_is_stable() {
        trial.in(
                process,
                () -> {
                    var producer = trial.owner(process);
                    producer.beginTransaction();
                    write(producer, A, "open");
                    producer.flush();
                    var admin = trial.kafka.clients(process).admin();
                    for (var level : IsolationLevel.values()) {
                        var options = new ListOffsetsOptions(level);
                        long end =
                                admin.listOffsets(Map.of(A, OffsetSpec.latest()), options)
                                        .partitionResult(A)
                                        .get()
                                        .offset();
                        assertThat(end).isEqualTo(level.id() == 0 ? 1 : 0);
                    }
                });
    }

    @Test
    void a_position_that_is_gone_is_told() {
        send("1", "2", "3");
        trial.in(
                process,
                () -> {
                    var reader = trial.reader(process, A);
                    var admin = trial.kafka.clients(process).admin();
                    admin.deleteRecords(Map.of(A, RecordsToDelete.beforeOffset(2))).all().get();
                    assertThatThrownBy(() -> reader.poll(Duration.ZERO))
                            .isInstanceOf(OffsetOutOfRangeException.class);
                    reader.seekToBeginning(List.of(A));
                    assertThat(Trial.texts(reader.poll(Duration.ZERO))).containsExactly("3");
                });
    }

    @Test
    void what_is_too_old_goes() {
        send("old");
        trial.pass(Duration.ofMinutes(58));
        send("young");
        trial.pass(Duration.ofMinutes(8));
        assertThat(trial.committed(A)).containsExactly("young");
    }

    @Test
    void compaction_keeps_at_least_the_newest_of_each_key() {
        trial.in(
                process,
                () -> {
                    var producer = trial.kafka.clients(process).producer("test");
                    for (int i = 0; i < 1000; i++) {
                        producer.send(Trial.record(LIVE, "k" + i % 3, "v" + i)).get();
                    }
                });
        trial.pass(Duration.ofMinutes(6));
        assertThat(trial.committed(LIVE)).hasSizeLessThan(100).endsWith("v997", "v998", "v999");
    }

    @Test
    void a_dead_process_writes_nothing() {
        var other = trial.process("victim");
        other.start(
                "writer",
                () -> {
                    var producer = trial.kafka.clients(other).producer("test");
                    try {
                        while (true) {
                            write(producer, A, "x");
                        }
                    } finally {
                        write(producer, B, "last words");
                    }
                });
        trial.pass(Duration.ofMillis(100));
        other.kill();
        long end = trial.kafka.get(A).end();
        trial.pass(Duration.ofSeconds(10));
        assertThat(trial.kafka.get(A).end()).isEqualTo(end).isPositive();
        assertThat(trial.committed(B)).isEmpty();
    }

    @Test
    void a_killed_broker_loses_nothing() {
        send("1", "2");
        trial.kafka.kill(Duration.ofSeconds(3));
        send("3");
        assertThat(trial.committed(A)).containsExactly("1", "2", "3");
        assertThat(trial.scheduler.now()).isGreaterThan(3_000_000_000L);
    }

    @Test
    void a_power_cut_takes_from_each_partition_a_tail_of_its_own() {
        var lengths = new HashSet<String>();
        for (int seed = 0; seed < 20; seed++) {
            lengths.add(lengthsAfterPowerCut(seed, false));
        }
        assertThat(lengths).hasSizeGreaterThan(10);
        assertThat(lengthsAfterPowerCut(1, true)).isEqualTo("20/20");
    }

    private static String lengthsAfterPowerCut(long seed, boolean durable) {
        var one = new Trial(seed, durable);
        var process = one.process("p");
        one.in(
                process,
                () -> {
                    var producer = one.kafka.clients(process).producer("test");
                    for (int i = 0; i < 20; i++) {
                        producer.send(Trial.record(A, "k", "a" + i)).get();
                        producer.send(Trial.record(B, "k", "b" + i)).get();
                    }
                });
        one.kafka.cutPower(Duration.ofSeconds(1));
        one.end();
        return one.committed(A).size() + "/" + one.committed(B).size();
    }

    @Test
    void a_send_that_is_given_up_was_written_or_not() {
        trial.kafka.faults(new Faults(0.3, 0.3, 0, 0, 0, 0, 0, 0, 0));
        int[] told = new int[1];
        trial.in(
                process,
                () -> {
                    var producer = trial.kafka.clients(process).producer("test");
                    for (int i = 0; i < 100; i++) {
                        var _ =
                                producer.send(
                                        Trial.record(A, "k", "v"),
                                        (metadata, problem) -> told[0] += problem == null ? 1 : 0);
                    }
                });
        assertThat(told[0]).isBetween(30, 70);
        assertThat(trial.committed(A)).hasSizeBetween(told[0] + 5, 95);
    }

    @Test
    void the_same_seed_leaves_the_same_trace() {
        assertThat(trace(5)).isEqualTo(trace(5)).isNotEqualTo(trace(6));
    }

    private static long trace(long seed) {
        var one = new Trial(seed, false);
        one.kafka.faults(Faults.ROUGH);
        for (int i = 0; i < 5; i++) {
            var process = one.process("p" + i);
            process.start(
                    "writer",
                    () -> {
                        var producer = one.kafka.clients(process).producer("test");
                        for (int j = 0; j < 20; j++) {
                            write(producer, A, process.name() + j);
                        }
                    });
        }
        one.pass(Duration.ofMinutes(10));
        one.end();
        return one.scheduler.trace().hash();
    }
}
