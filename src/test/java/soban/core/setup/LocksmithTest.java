package soban.core.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.quota.ClientQuotaFilter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.testing.GuardedBroker;
import soban.wire.Topics;
import soban.wire.kafka.KafkaAccess;
import soban.wire.kafka.KafkaClients;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Desks are let in and cut off, and what was interrupted is finished by the same call.
class LocksmithTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final ShopId SHOP = new ShopId("cafe");
    private static final String IN = Topics.in(SHOP, Role.OWNER);
    private static final String OUT = Topics.out(SHOP, Role.OWNER);
    private static final Room ROOM = Room.of(SHOP, Role.OWNER);

    @TempDir static Path folder;
    private static GuardedBroker broker;
    private static Locksmith smith;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder);
        smith = broker.locksmith();
        var plans = new ArrayList<>(Topics.installation(1));
        plans.addAll(Topics.ofShop(SHOP));
        new TopicMaker(broker.admin()).makeMissing(plans);
        try (var producer = broker.clients().producer("filler")) {
            producer.send(Reach.record(OUT)).get();
            producer.send(Reach.record(Topics.PULSE)).get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static Reach reach(KafkaAccess access) throws Exception {
        return Reach.of(new KafkaClients(access, "test"), List.of(IN, OUT, Topics.PULSE));
    }

    private static void assertWhole(KafkaAccess access) throws Exception {
        assertThat(reach(access).written()).containsExactly(IN);
        assertThat(reach(access).read()).containsExactly(OUT, Topics.PULSE);
    }

    private static String refusal(KafkaAccess access) throws Exception {
        try (var admin = new KafkaClients(access, "test").admin()) {
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException problem) {
            return problem.getCause() instanceof SaslAuthenticationException refused
                    ? String.valueOf(refused.getMessage())
                    : String.valueOf(problem);
        }
    }

    @Test
    void who_is_admitted_twice_is_in_once() throws Exception {
        var access = broker.admit("twice", ROOM);
        var rights = rights("twice");
        assertThat(broker.admit("twice", ROOM)).isEqualTo(access);
        assertThat(rights("twice")).isEqualTo(rights);
        assertThat(smith.names()).containsOnlyOnce("twice");
        assertWhole(access);
    }

    private static List<String> rights(String name) {
        return broker.rights(AclBindingFilter.ANY).stream()
                .filter(right -> right.entry().principal().equals("User:" + name))
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void who_moves_to_another_room_leaves_the_one_before() throws Exception {
        broker.admit("moved", Room.of(SHOP, Role.KITCHEN));
        assertWhole(broker.admit("moved", ROOM));
        broker.admit("settled", ROOM);
        assertThat(rights("moved"))
                .hasToString(rights("settled").toString().replace("settled", "moved"));
    }

    @Test
    void a_desk_has_its_share_of_the_broker_and_who_takes_more_is_answered_later()
            throws Exception {
        var access = broker.admit("greedy", ROOM);
        assertThat(share("greedy"))
                .isEqualTo(
                        Map.of(
                                "producer_byte_rate", Share.WRITTEN_BYTES_A_SECOND,
                                "consumer_byte_rate", Share.READ_BYTES_A_SECOND,
                                "request_percentage", Share.PERCENT_OF_A_THREAD));
        byte[] much = new byte[500_000];
        try (var producer = new KafkaClients(access, "greedy").producer("flood")) {
            for (int i = 0; i < 60; i++) {
                producer.send(new ProducerRecord<>(IN, 0, null, much)).get();
            }
            assertThat(producer.metrics().entrySet())
                    .filteredOn(m -> m.getKey().name().equals("produce-throttle-time-max"))
                    .extracting(m -> (Double) m.getValue().metricValue())
                    .allMatch(longest -> longest > 0);
        }
        smith.cutOff("greedy");
        assertThat(share("greedy")).isEmpty();
    }

    private static Map<String, Double> share(String name) throws Exception {
        return broker.admin()
                .describeClientQuotas(ClientQuotaFilter.all())
                .entities()
                .get()
                .getOrDefault(Share.whose(name), Map.of());
    }

    @Test
    void a_new_password_takes_the_place_of_the_old_one() throws Exception {
        broker.admit("changed", "old", ROOM);
        broker.admit("changed", "new", ROOM);
        assertThat(refusal(broker.remote("changed", "old"))).contains("invalid credentials");
    }

    @Test
    void an_admission_that_was_interrupted_is_finished_by_the_same_call() throws Exception {
        broker.admin().createAcls(ROOM.rights("User:halfway")).all().get();
        assertThat(smith.names()).doesNotContain("halfway");
        assertWhole(broker.admit("halfway", ROOM));
    }

    @Test
    void who_is_cut_off_neither_reads_nor_writes_from_then_on_and_does_not_come_back()
            throws Exception {
        var access = broker.admit("lost", ROOM);
        var other = broker.admit("kept", ROOM);
        var clients = new KafkaClients(access, "lost");
        try (var producer = clients.producer("outbox");
                var consumer = clients.assigned("feed")) {
            producer.send(Reach.record(IN)).get();
            consumer.assign(List.of(new TopicPartition(OUT, 0)));
            consumer.seekToBeginning(consumer.assignment());
            Await.until("it reads", PATIENCE, () -> !consumer.poll(Duration.ZERO).isEmpty());
            smith.cutOff("lost");
            Await.until("it writes no more", PATIENCE, () -> isRefused(producer));
            Await.until("it reads no more", PATIENCE, () -> isRefused(consumer));
        }
        awaitGone("lost");
        assertThat(refusal(access)).contains("Authentication failed");
        assertThat(smith.names()).contains("kept");
        assertWhole(other);
    }

    private static void awaitGone(String name) {
        Await.until("no password of " + name, PATIENCE, () -> !smith.names().contains(name));
    }

    private static boolean isRefused(Producer<byte[], byte[]> producer) {
        try {
            producer.send(Reach.record(IN)).get();
            return false;
        } catch (ExecutionException problem) {
            return problem.getCause() instanceof TopicAuthorizationException;
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private static boolean isRefused(Consumer<byte[], byte[]> consumer) {
        try {
            consumer.poll(Duration.ofMillis(100));
            return false;
        } catch (TopicAuthorizationException refused) {
            return true;
        }
    }

    @Test
    void cutting_off_twice_or_somebody_who_never_was_in_is_harmless() throws Exception {
        broker.admit("gone", ROOM);
        for (String name : List.of("gone", "gone", "never")) {
            smith.cutOff(name);
            awaitGone(name);
        }
    }

    @Test
    void cutting_off_what_was_admitted_halfway_takes_its_rights_too() throws Exception {
        broker.admin().createAcls(ROOM.rights("User:started")).all().get();
        Await.until("it has rights", PATIENCE, () -> isAllowed("started"));
        smith.cutOff("started");
        Await.until("it has none", PATIENCE, () -> !isAllowed("started"));
    }

    private static boolean isAllowed(String name) {
        return rights(name).stream().anyMatch(right -> right.contains("ALLOW"));
    }

    @Test
    void nobody_who_was_cut_off_takes_a_namesake_along() throws Exception {
        broker.admit("desk-1", ROOM);
        var namesake = broker.admit("desk-17", ROOM);
        smith.cutOff("desk-1");
        awaitGone("desk-1");
        assertWhole(namesake);
    }
}
