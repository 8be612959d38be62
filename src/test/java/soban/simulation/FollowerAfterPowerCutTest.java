package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Actor;
import soban.simulation.kafka.SimKafka;
import soban.wire.EventRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A power cut takes an end of the log, and what the group has finished stands behind that: others
/// write there before the next one begins to read.
class FollowerAfterPowerCutTest {
    private static final int SEEDS = 40;

    private final List<SimProcess> processes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> all = new ArrayList<>();

    @Test
    void nothing_that_stands_in_the_log_in_the_end_is_passed_over() {
        int shortened = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            shortened += wasShortened(seed) ? 1 : 0;
        }
        assertThat(shortened).as("logs that lost what was finished").isPositive();
    }

    @Test
    void what_came_shortly_before_the_broker_was_away_comes_once_more() {
        var scheduler = new Scheduler(1);
        var kafka = new SimKafka(scheduler, true);
        kafka.make(Topics.installation(1));
        write(scheduler, kafka, "old");
        follow(scheduler, kafka, 3);
        scheduler.run(Duration.ofSeconds(30), () -> false);
        kafka.kill(Duration.ofSeconds(2));
        scheduler.run(Duration.ofSeconds(10), () -> false);
        write(scheduler, kafka, "new");
        scheduler.run(Duration.ofMinutes(1), () -> false);
        scheduler.end(processes);
        assertThat(all).containsSubsequence("old-19", "old-17", "old-18", "old-19", "new-0");
        assertThat(all).hasSize(43).endsWith("new-19");
    }

    private boolean wasShortened(long seed) {
        taken.clear();
        processes.clear();
        var scheduler = new Scheduler(seed);
        var kafka = new SimKafka(scheduler, false);
        kafka.make(Topics.installation(1));
        write(scheduler, kafka, "old");
        var first = follow(scheduler, kafka, 0);
        scheduler.run(Duration.ofSeconds(30), () -> false);
        var before = Set.copyOf(taken);
        first.kill();
        kafka.cutPower(Duration.ofSeconds(2));
        scheduler.run(Duration.ofSeconds(10), () -> false);
        boolean shortened = !ids(kafka).containsAll(before);
        write(scheduler, kafka, "new");
        scheduler.run(Duration.ofMinutes(1), () -> false);
        follow(scheduler, kafka, 0);
        scheduler.run(Duration.ofMinutes(2), () -> false);
        assertThat(taken).as("seed %d", seed).containsAll(ids(kafka));
        scheduler.end(processes);
        return shortened;
    }

    private SimProcess process(Scheduler scheduler, String name) {
        var process = new SimProcess(scheduler, name);
        processes.add(process);
        return process;
    }

    private SimProcess follow(Scheduler scheduler, SimKafka kafka, int onceMore) {
        var process = process(scheduler, "follower");
        process.start(
                "begins",
                () ->
                        new Follower(
                                        kafka.clients(process),
                                        new CoreThreads(process),
                                        "part",
                                        _ -> true,
                                        this::take,
                                        onceMore)
                                .start());
        return process;
    }

    private void take(Followed followed) {
        taken.add(followed.event().id());
        all.add(followed.event().id());
        followed.done();
    }

    private void write(Scheduler scheduler, SimKafka kafka, String name) {
        var process = process(scheduler, name);
        process.start(
                "writes",
                () -> {
                    var producer = kafka.clients(process).producer("writer");
                    for (int i = 0; i < 20; i++) {
                        var event = event(name + "-" + i);
                        var _ = producer.send(Records.to(Topics.EVENTS, 0, event.message()));
                        scheduler.pause(Duration.ofMillis(500));
                    }
                });
    }

    private static EventRecord event(String id) {
        return new EventRecord(
                id,
                "shop:a",
                1,
                "",
                Actor.system("orders"),
                "cause",
                Instant.EPOCH,
                Map.of(),
                new ProductSoldOut("americano"));
    }

    private static Set<String> ids(SimKafka kafka) {
        var ids = new HashSet<String>();
        kafka.committed(Topics.EVENTS, 0).forEach(record -> ids.add(id(record)));
        return ids;
    }

    private static String id(ConsumerRecord<byte[], byte[]> record) {
        try {
            return EventRecord.read(Records.from(record)).id();
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }
}
