package soban.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.TestInstallation;
import soban.domain.shop.ShopEvent.ProductSoldOut;
import soban.domain.unit.Actor;
import soban.testing.Await;
import soban.wire.EventRecord;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowerTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestInstallation installation;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        installation = TestInstallation.start(folder);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    /// A worker that keeps what it takes, and finishes what it is told to.
    private final class Taker implements AutoCloseable {
        private final List<String> units;
        private final List<Followed> taken = new CopyOnWriteArrayList<>();
        private final Follower follower;

        Taker(String part, String... shops) {
            this.units = Stream.of(shops).map(shop -> "shop:" + shop).toList();
            this.follower =
                    new Follower(installation.clients(), new MachineThreads(), part, this::take);
            follower.start();
        }

        private void take(Followed followed) {
            if (units.contains(followed.event().unit())) {
                taken.add(followed);
            } else {
                followed.done();
            }
        }

        List<String> ids() {
            return taken.stream().map(f -> f.event().id()).toList();
        }

        Taker await(int count) {
            Await.until(
                    units + " give " + count + " events", PATIENCE, () -> taken.size() >= count);
            return this;
        }

        void finish(int... which) {
            for (int i : which) {
                taken.get(i).done();
            }
        }

        @Override
        public void close() {
            follower.close();
        }
    }

    private static EventRecord event(String shop, String id) {
        return new EventRecord(
                id,
                "shop:" + shop,
                1,
                "",
                Actor.system("orders"),
                "cause",
                Instant.EPOCH,
                Map.of(),
                new ProductSoldOut("americano"));
    }

    private void write(String shop, String... ids) {
        for (String id : ids) {
            installation.writeEvents(event(shop, id));
        }
    }

    @Test
    void all_come_in_order_from_the_first_and_what_was_finished_never_comes_again() {
        write("a", "a1", "a2", "a3");
        try (var taker = new Taker("order", "a").await(3)) {
            assertThat(taker.ids()).containsExactly("a1", "a2", "a3");
            taker.finish(0, 1, 2);
        }
        write("a", "a4");
        try (var taker = new Taker("order", "a").await(1)) {
            assertThat(taker.ids()).containsExactly("a4");
        }
    }

    @Test
    void from_the_lowest_unfinished_on_all_come_again() {
        write("b", "b1", "b2", "b3", "b4");
        try (var taker = new Taker("again", "b").await(4)) {
            taker.finish(0, 2, 3);
        }
        try (var taker = new Taker("again", "b").await(3)) {
            assertThat(taker.ids()).containsExactly("b2", "b3", "b4");
        }
    }

    @Test
    void a_position_is_committed_while_the_worker_works() {
        write("c", "c1", "c2");
        int partition = Units.partition("shop:c", TestInstallation.PARTITIONS);
        try (var taker = new Taker("while", "c").await(2)) {
            taker.finish(0);
            Await.until(
                    "the first is committed and the second is not",
                    PATIENCE,
                    () -> {
                        long at = installation.committed("soban.while", Topics.EVENTS, partition);
                        return at >= 0 && at < end(partition);
                    });
            taker.finish(1);
            Await.until(
                    "all is committed, the commit's own mark included",
                    PATIENCE,
                    () ->
                            installation.committed("soban.while", Topics.EVENTS, partition)
                                    == end(partition));
        }
    }

    private long end(int partition) {
        return installation.read(Topics.EVENTS).stream()
                        .filter(r -> r.partition() == partition)
                        .mapToLong(r -> r.offset())
                        .max()
                        .orElseThrow()
                + 2;
    }

    @Test
    void only_what_is_written_after_the_takeover_is_fresh() {
        write("d", "d1");
        try (var taker = new Taker("fresh", "d").await(1)) {
            write("d", "d2");
            taker.await(2);
            assertThat(taker.taken).extracting(Followed::fresh).containsExactly(false, true);
        }
        try (var taker = new Taker("fresh", "d").await(2)) {
            assertThat(taker.taken).extracting(Followed::fresh).containsExactly(false, false);
        }
    }

    @Test
    void what_was_aborted_did_not_happen() {
        write("e", "e1");
        installation.abortEvents(event("e", "never"));
        write("e", "e2");
        try (var taker = new Taker("aborted", "e").await(2)) {
            assertThat(taker.ids()).containsExactly("e1", "e2");
        }
    }

    @Test
    void what_cannot_be_read_is_counted_and_passed() throws Exception {
        int partition = Units.partition("shop:f", TestInstallation.PARTITIONS);
        installation.write(
                Topics.EVENTS, partition, new Message("shop:f", Map.of("ce_id", "x"), "{"));
        write("f", "f1");
        try (var taker = new Taker("unreadable", "f").await(1)) {
            assertThat(taker.ids()).containsExactly("f1");
            assertThat(taker.follower.unreadable()).isPositive();
        }
    }

    @Test
    void an_event_on_which_a_worker_fails_is_counted_and_passed_and_the_next_comes() {
        write("g", "g1", "g2");
        var taken = new CopyOnWriteArrayList<String>();
        Follower.Worker worker =
                followed -> {
                    if (followed.event().id().equals("g1")) {
                        throw new IllegalStateException("planted");
                    }
                    taken.add(followed.event().id());
                    followed.done();
                };
        try (var follower =
                new Follower(installation.clients(), new MachineThreads(), "failing", worker)) {
            follower.start();
            Await.until("the next one comes", PATIENCE, () -> taken.contains("g2"));
            assertThat(follower.unreadable()).as("others may be unreadable too").isPositive();
            assertThat(taken).doesNotContain("g1");
        }
    }

    @Test
    void who_minds_some_kinds_is_handed_no_other_and_its_position_goes_on() {
        write("h", "h1", "h2");
        int partition = Units.partition("shop:h", TestInstallation.PARTITIONS);
        var handed = new CopyOnWriteArrayList<String>();
        Follower.Worker worker =
                followed -> {
                    handed.add(followed.event().id());
                    followed.done();
                };
        try (var idle = following("idle", kind -> false, worker);
                var busy = following("busy", ProductSoldOut.class::equals, worker)) {
            idle.start();
            busy.start();
            Await.until("who minds it is handed both", PATIENCE, () -> handed.contains("h2"));
            Await.until(
                    "who does not is through with them",
                    PATIENCE,
                    () ->
                            installation.committed("soban.idle", Topics.EVENTS, partition)
                                    == end(partition));
        }
        assertThat(handed.stream().filter(id -> id.startsWith("h"))).containsExactly("h1", "h2");
    }

    private Follower following(String part, Predicate<Class<?>> kinds, Follower.Worker worker) {
        return new Follower(installation.clients(), new MachineThreads(), part, kinds, worker, 0);
    }

    @Test
    void a_partition_that_goes_to_another_member_is_lost_to_the_first() {
        var shops = new ArrayList<String>();
        for (int partition = 0; partition < TestInstallation.PARTITIONS; partition++) {
            shops.add(shopIn(partition));
            write(shops.getLast(), "in-" + partition);
        }
        var all = shops.toArray(String[]::new);
        try (var first = new Taker("shared", all).await(all.length);
                var second = new Taker("shared", all)) {
            Await.until(
                    "what the first has lost is what the second is given",
                    PATIENCE,
                    () -> {
                        var lost =
                                first.taken.stream()
                                        .filter(Followed::lost)
                                        .map(f -> f.event().id())
                                        .toList();
                        return !lost.isEmpty() && second.ids().containsAll(lost);
                    });
            assertThat(second.ids()).hasSizeLessThan(all.length);
        }
    }

    private static String shopIn(int partition) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> "shared-" + i)
                .filter(
                        shop ->
                                Units.partition("shop:" + shop, TestInstallation.PARTITIONS)
                                        == partition)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void it_lives_through_the_absence_of_the_broker() throws Exception {
        write("i", "i1");
        try (var taker = new Taker("absence", "i").await(1)) {
            taker.finish(0);
            installation.stopBroker();
            installation.startBroker();
            write("i", "i2");
            taker.await(2);
            assertThat(taker.ids().getLast()).isEqualTo("i2");
        }
    }

    @Test
    void a_worker_that_falls_behind_is_given_no_more_until_it_catches_up() {
        var many = new EventRecord[5000];
        for (int i = 0; i < many.length; i++) {
            many[i] = event("j", "j" + i);
        }
        installation.writeEvents(many);
        try (var taker = new Taker("behind", "j").await(2001)) {
            write("k", "k1");
            try (var other = new Taker("another", "k")) {
                other.await(1);
            }
            assertThat(taker.taken.size()).isLessThan(4000);
            Await.until(
                    "the rest comes as fast as it is finished",
                    PATIENCE,
                    () -> {
                        taker.taken.forEach(Followed::done);
                        return taker.taken.size() == many.length;
                    });
        }
    }
}
