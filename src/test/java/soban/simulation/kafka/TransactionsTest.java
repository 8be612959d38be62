package soban.simulation.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static soban.simulation.kafka.Trial.A;
import static soban.simulation.kafka.Trial.B;
import static soban.simulation.kafka.Trial.write;

import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.HashSet;

class TransactionsTest {
    private final Trial trial = new Trial(1, true);
    private final SimProcess old = trial.process("old");
    private final SimProcess young = trial.process("young");

    @AfterEach
    void end() {
        trial.end();
    }

    @Test
    void what_is_committed_can_be_read_and_what_is_aborted_never() {
        trial.in(
                old,
                () -> {
                    var producer = trial.owner(old);
                    producer.beginTransaction();
                    write(producer, A, "aborted");
                    producer.flush();
                    producer.abortTransaction();
                    producer.beginTransaction();
                    write(producer, A, "committed");
                    producer.commitTransaction();
                });
        trial.pass(Duration.ofSeconds(1));
        assertThat(trial.committed(A)).containsExactly("committed");
        trial.in(
                young,
                () -> {
                    var reader = trial.reader(young, A);
                    assertThat(Trial.texts(reader.poll(Duration.ofSeconds(1))))
                            .containsExactly("committed");
                    assertThat(reader.position(A)).isEqualTo(4);
                });
    }

    @Test
    void the_new_owner_fences_the_old_and_ends_its_transaction() {
        trial.in(
                old,
                () -> {
                    var first = trial.owner(old);
                    first.beginTransaction();
                    write(first, A, "half");
                    first.flush();
                    trial.owner(old);
                    assertThat(trial.kafka.get(A).lastStable()).isEqualTo(2);
                    assertThatThrownBy(first::commitTransaction)
                            .isInstanceOf(ProducerFencedException.class);
                    assertThatThrownBy(first::beginTransaction)
                            .isInstanceOf(ProducerFencedException.class);
                });
        assertThat(trial.committed(A)).isEmpty();
    }

    @Test
    void a_fenced_owner_writes_nothing_more() {
        trial.in(
                old,
                () -> {
                    var first = trial.owner(old);
                    first.beginTransaction();
                    write(first, A, "before");
                    first.flush();
                    trial.owner(old);
                    var late = first.send(Trial.record(A, "k", "after"));
                    first.flush();
                    assertThat(late).failsWithin(Duration.ZERO);
                });
        assertThat(trial.kafka.get(A).end()).isEqualTo(2);
    }

    @Test
    void after_a_commit_the_last_stable_offset_lags_marker_by_marker() {
        var pairs = new HashSet<String>();
        for (int seed = 0; seed < 40; seed++) {
            var one = new Trial(seed, true);
            var process = one.process("p");
            one.in(
                    process,
                    () -> {
                        var producer = one.owner(process);
                        producer.beginTransaction();
                        write(producer, A, "a");
                        write(producer, B, "b");
                        producer.commitTransaction();
                        pairs.add(one.committed(A).size() + "" + one.committed(B).size());
                    });
            one.pass(Duration.ofSeconds(1));
            assertThat(one.committed(A)).containsExactly("a");
            assertThat(one.committed(B)).containsExactly("b");
            one.end();
        }
        assertThat(pairs).contains("00", "01", "10");
    }

    @Test
    void the_next_transaction_waits_for_the_markers_of_the_one_before() {
        trial.in(
                old,
                () -> {
                    var producer = trial.owner(old);
                    for (int i = 0; i < 50; i++) {
                        producer.beginTransaction();
                        write(producer, A, "a" + i);
                        producer.flush();
                        assertThat(trial.committed(A)).hasSize(i);
                        producer.commitTransaction();
                    }
                });
    }

    @Test
    void a_transaction_that_nobody_ends_is_aborted() {
        trial.in(
                old,
                () -> {
                    var producer = trial.owner(old);
                    producer.beginTransaction();
                    write(producer, A, "dangling");
                    producer.flush();
                });
        old.kill();
        assertThat(trial.kafka.get(A).lastStable()).isZero();
        trial.pass(Duration.ofSeconds(5));
        assertThat(trial.kafka.get(A).lastStable()).isEqualTo(2);
        assertThat(trial.committed(A)).isEmpty();
    }

    @Test
    void a_commit_that_nobody_tells_of_stands_or_does_not() {
        assertThat(committedAfterDoubt(new Faults(0, 0, 0, 1, 0, 0, 0, 0, 0))).isEqualTo(1);
        assertThat(committedAfterDoubt(new Faults(0, 0, 1, 0, 0, 0, 0, 0, 0))).isZero();
    }

    private static int committedAfterDoubt(Faults faults) {
        var one = new Trial(3, true);
        var process = one.process("p");
        one.kafka.faults(faults);
        one.in(
                process,
                () -> {
                    var producer = one.owner(process);
                    producer.beginTransaction();
                    write(producer, A, "a");
                    producer.flush();
                    assertThatThrownBy(producer::commitTransaction)
                            .isInstanceOf(TimeoutException.class);
                });
        one.pass(Duration.ofSeconds(10));
        int count = one.committed(A).size();
        one.end();
        return count;
    }

    @Test
    void a_frozen_owner_wakes_up_fenced() {
        trial.in(
                old,
                () -> {
                    var producer = trial.owner(old);
                    producer.beginTransaction();
                    write(producer, A, "half");
                    producer.flush();
                    old.freeze(Duration.ofSeconds(20));
                    trial.scheduler.pause(Duration.ofMillis(1));
                    assertThatThrownBy(producer::commitTransaction)
                            .isInstanceOf(ProducerFencedException.class);
                });
        assertThat(trial.committed(A)).isEmpty();
    }
}
