package soban.simulation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.simulation.kafka.Trial.A;
import static soban.simulation.kafka.Trial.B;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class GroupTest {
    private final Trial trial = new Trial(1, true);

    @AfterEach
    void end() {
        trial.end();
    }

    /// A member that polls for ever and knows what it has.
    private final class Follower implements ConsumerRebalanceListener {
        final SimProcess process;
        final Set<TopicPartition> has = new TreeSet<>(Cursor.ORDER);
        int lost;
        Consumer<byte[], byte[]> consumer;

        Follower(String name) {
            process = trial.process(name);
            process.start(
                    "poll",
                    () -> {
                        consumer = trial.kafka.clients(process).member("test", "g");
                        consumer.subscribe(List.of("a"), this);
                        while (true) {
                            consumer.poll(Duration.ofMillis(100));
                        }
                    });
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            consumer.seekToBeginning(given);
            has.addAll(given);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            has.removeAll(taken);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> gone) {
            has.removeAll(gone);
            lost += gone.size();
        }
    }

    @Test
    void partitions_are_shared_and_come_back_when_a_member_dies() {
        var one = new Follower("one");
        trial.pass(Duration.ofSeconds(5));
        assertThat(one.has).containsExactly(A, B);
        var two = new Follower("two");
        trial.pass(Duration.ofSeconds(10));
        assertThat(one.has).hasSize(1);
        assertThat(two.has).hasSize(1).doesNotContainAnyElementsOf(one.has);
        one.process.kill();
        trial.pass(Duration.ofSeconds(3));
        assertThat(two.has).hasSize(1);
        trial.pass(Duration.ofSeconds(15));
        assertThat(two.has).containsExactly(A, B);
    }

    @Test
    void a_frozen_member_loses_its_partitions_and_learns_it_late() {
        var one = new Follower("one");
        trial.pass(Duration.ofSeconds(5));
        one.process.freeze(Duration.ofSeconds(30));
        var two = new Follower("two");
        trial.pass(Duration.ofSeconds(20));
        assertThat(one.has).containsExactly(A, B);
        assertThat(two.has).containsExactly(A, B);
        trial.pass(Duration.ofSeconds(30));
        assertThat(one.lost).isEqualTo(2);
        assertThat(one.has).hasSize(1);
        assertThat(two.has).hasSize(1);
    }

    @Test
    void a_living_member_that_is_counted_as_dead_learns_it_at_its_next_poll() {
        var one = new Follower("one");
        trial.pass(Duration.ofSeconds(5));
        trial.kafka.expel(one.process);
        assertThat(one.has).containsExactly(A, B);
        trial.pass(Duration.ofSeconds(5));
        assertThat(one.lost).isEqualTo(2);
        assertThat(one.has).containsExactly(A, B);
    }

    @Test
    void committed_offsets_stay_until_the_group_forgets() {
        var process = trial.process("p");
        trial.in(
                process,
                () -> {
                    var member = trial.kafka.clients(process).member("test", "other");
                    member.subscribe(List.of("a"), new Nothing());
                    member.commitSync(Map.of(A, new OffsetAndMetadata(7)), Duration.ofSeconds(1));
                    assertThat(member.committed(Set.of(A), Duration.ofSeconds(1)).get(A).offset())
                            .isEqualTo(7);
                    trial.kafka.forgetOffsets("other");
                    assertThat(member.committed(Set.of(A), Duration.ofSeconds(1)).get(A)).isNull();
                });
    }

    private static final class Nothing implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {}

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {}
    }
}
