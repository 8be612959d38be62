package soban.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.kafka.KafkaClients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.LongAdder;

/// A source whose requests can't be passed on: with a log of commands that fails when it is told
/// to.
class ReceptionTest {
    private static final TopicPartition CAFE = new TopicPartition("soban.in.shop.cafe.kitchen", 0);
    private static final Duration TURN = Duration.ofMillis(100);
    private static final TopicPartition OWNER = new TopicPartition("soban.in.shop.cafe.owner", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final List<String> sent = new ArrayList<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final LongAdder slowed = new LongAdder();
    private final HandWound watch = new HandWound();
    private DeadLetters deadLetters;
    private Reception reception;

    @BeforeEach
    void open() {
        deadLetters =
                new DeadLetters(new KafkaClients("127.0.0.1:1", "test"), () -> Requests.ARRIVAL);
        reception =
                new Reception(
                        watch,
                        consumer,
                        new Passage(this::send, deadLetters, () -> Requests.ARRIVAL),
                        slowed);
        consumer.updateBeginningOffsets(Map.of(CAFE, 0L, OWNER, 0L));
        consumer.updateEndOffsets(Map.of(CAFE, 0L, OWNER, 0L));
        consumer.rebalance(Set.of(CAFE, OWNER));
    }

    @AfterEach
    void close() {
        deadLetters.close();
    }

    private CompletionStage<Void> send(CommandRecord command) {
        String what = command.actor().role() + " " + command.id();
        int left = failures.merge(what, -1, Integer::sum);
        if (left >= 0) {
            return CompletableFuture.failedFuture(new TimeoutException("away"));
        }
        sent.add(what);
        return CompletableFuture.completedFuture(null);
    }

    private void request(TopicPartition source, long number) {
        var message = Requests.numbered(number).message();
        var headers = new RecordHeaders();
        message.headers().forEach((name, value) -> headers.add(name, Records.bytes(value)));
        consumer.addRecord(
                new ConsumerRecord<>(
                        source.topic(),
                        0,
                        number - 1,
                        0L,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        Records.bytes(message.key()),
                        Records.bytes(message.body()),
                        headers,
                        Optional.empty()));
    }

    private long committed(TopicPartition source) {
        var offset = consumer.committed(Set.of(source)).get(source);
        return offset == null ? 0 : offset.offset();
    }

    @Test
    void what_was_acknowledged_is_committed() {
        request(CAFE, 1);
        request(CAFE, 2);
        reception.turn();
        assertThat(sent).containsExactly("KITCHEN press-1", "KITCHEN press-2");
        assertThat(committed(CAFE)).isEqualTo(2);
    }

    @Test
    void a_source_that_fails_goes_on_from_there_and_the_others_go_on_meanwhile() {
        failures.put("KITCHEN press-2", 1);
        request(CAFE, 1);
        request(CAFE, 2);
        request(CAFE, 3);
        request(OWNER, 1);
        reception.turn();
        assertThat(committed(CAFE)).isEqualTo(1);
        assertThat(committed(OWNER)).isEqualTo(1);
        assertThat(consumer.paused()).containsExactly(CAFE);
        assertThat(consumer.position(CAFE)).isEqualTo(1);

        request(OWNER, 2);
        reception.turn();
        assertThat(committed(OWNER)).isEqualTo(2);
        sent.clear();
        awaitNextTry();
        request(CAFE, 2);
        request(CAFE, 3);
        reception.turn();
        request(CAFE, 3);
        reception.turn();
        assertThat(sent).containsExactly("KITCHEN press-2", "KITCHEN press-3");
        assertThat(committed(CAFE)).isEqualTo(3);
    }

    private void awaitNextTry() {
        Await.until(
                "the source is tried again",
                Duration.ofSeconds(40),
                () -> {
                    watch.wind(TURN);
                    reception.turn();
                    return consumer.paused().isEmpty();
                });
    }

    private void requests(long first, long last) {
        for (long number = first; number <= last; number++) {
            request(CAFE, number);
        }
    }

    @Test
    void however_often_a_request_fails_those_behind_it_are_sent_again_only_once() {
        failures.put("KITCHEN press-1", 4);
        requests(1, 20);
        reception.turn();
        assertThat(sent).as("they were on their way").hasSize(19);
        for (int tries = 1; tries < 4; tries++) {
            awaitNextTry();
            requests(1, 20);
            reception.turn();
            assertThat(consumer.position(CAFE)).isZero();
            assertThat(consumer.paused()).containsExactly(CAFE);
        }
        assertThat(sent).hasSize(19);

        sent.clear();
        awaitNextTry();
        requests(1, 20);
        reception.turn();
        assertThat(sent).containsExactly("KITCHEN press-1");
        assertThat(committed(CAFE)).isEqualTo(1);
        requests(2, 20);
        reception.turn();
        assertThat(sent).hasSize(20);
        assertThat(committed(CAFE)).isEqualTo(20);
    }

    /// What the log would send again from the place to which the source went back.
    private void again(long last) {
        long from = consumer.position(CAFE) + 1;
        if (from <= last) {
            requests(from, last);
        }
    }

    @Test
    void a_flood_from_one_desk_waits_while_the_others_go_on_and_nothing_of_it_is_lost() {
        long all = Source.MOST_AT_ONCE + 60;
        requests(1, all);
        request(OWNER, 1);
        reception.turn();
        assertThat(consumer.paused()).containsExactly(CAFE);
        assertThat(committed(CAFE)).isBetween((long) Source.MOST_AT_ONCE, all - 1);
        assertThat(committed(OWNER)).isEqualTo(1);
        assertThat(slowed.sum()).isEqualTo(1);

        request(OWNER, 2);
        reception.turn();
        assertThat(committed(OWNER)).isEqualTo(2);
        Await.until(
                "all of it has arrived",
                Duration.ofSeconds(40),
                () -> {
                    watch.wind(TURN);
                    reception.turn();
                    if (consumer.paused().isEmpty()) {
                        again(all);
                    }
                    return committed(CAFE) == all;
                });
        assertThat(sent.stream().filter(each -> each.startsWith("KITCHEN")))
                .hasSize((int) all)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_desk_that_asked_for_exactly_as_much_as_it_may_waits_with_the_next() {
        requests(1, Source.MOST_AT_ONCE);
        reception.turn();
        assertThat(consumer.paused()).as("nothing of it waits").isEmpty();

        request(CAFE, Source.MOST_AT_ONCE + 1);
        request(OWNER, 1);
        reception.turn();
        assertThat(consumer.paused()).containsExactly(CAFE);
        assertThat(consumer.position(CAFE)).isEqualTo(Source.MOST_AT_ONCE);
        assertThat(committed(CAFE)).isEqualTo(Source.MOST_AT_ONCE);
        assertThat(committed(OWNER)).isEqualTo(1);

        awaitNextTry();
        request(CAFE, Source.MOST_AT_ONCE + 1);
        reception.turn();
        assertThat(committed(CAFE)).isEqualTo(Source.MOST_AT_ONCE + 1);
        assertThat(sent).hasSize(Source.MOST_AT_ONCE + 2);
    }
}
