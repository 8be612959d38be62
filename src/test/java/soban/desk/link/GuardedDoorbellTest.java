package soban.desk.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.Room;
import soban.core.setup.TopicMaker;
import soban.desk.DeskIdentity;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.testing.GuardedBroker;
import soban.wire.Topics;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;

/// A desk at the door of a guarded station: in whichever way it is wrong there, it says so, in a
/// sentence that tells a person what to do.
class GuardedDoorbellTest {
    private static final ShopId SHOP = new ShopId("cafe");
    private static final DeskIdentity OWNER = new DeskIdentity(SHOP, Role.OWNER);
    private static final Room ROOM = Room.of(SHOP, Role.OWNER);

    @TempDir static Path folder;
    private static GuardedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = GuardedBroker.start(folder);
        var plans = new ArrayList<>(Topics.installation(1));
        plans.addAll(Topics.ofShop(SHOP));
        new TopicMaker(broker.admin()).makeMissing(plans);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    private static String refusal(KafkaAccess access) {
        var refusal =
                catchThrowableOfType(NoLink.class, () -> new StationDoorbell(OWNER, access).ring());
        assertThat(refusal).as("was let in").isNotNull();
        assertThat(refusal.isCertain()).as(refusal.sentence()).isTrue();
        return refusal.sentence();
    }

    private static String at(int port) {
        return GuardedBroker.HOST + ":" + port;
    }

    @Test
    void who_was_admitted_is_let_in() throws Exception {
        var door = new StationDoorbell(OWNER, broker.admit("owner", ROOM)).ring();
        assertThat(door.cluster()).isEqualTo(broker.admin().describeCluster().clusterId().get());
    }

    @Test
    void who_is_not_known_hears_how_to_become_so() {
        assertThat(refusal(broker.remote("nobody", "wrong")))
                .contains("does not know this desk any more", "enrolment code");
    }

    @Test
    void who_was_cut_off_hears_it() {
        var access = broker.admit("lost", ROOM);
        broker.locksmith().cutOff("lost");
        Await.until(
                "its password is gone",
                Duration.ofSeconds(40),
                () -> !broker.locksmith().names().contains("lost"));
        assertThat(refusal(access)).contains("does not know this desk any more");
    }

    @Test
    void who_lost_its_room_alone_hears_it() {
        var access = broker.admit("homeless", ROOM);
        broker.forbid("homeless", AclOperation.ANY);
        assertThat(refusal(access)).contains("does not let this desk", "enrolment code");
    }

    @Test
    void a_desk_of_another_role_is_not_let_in() {
        var kitchen = broker.admit("kitchen", Room.of(SHOP, Role.KITCHEN));
        assertThat(refusal(kitchen)).contains("does not let this desk");
    }

    @Test
    void a_wrong_door_is_said_and_does_no_harm() throws Exception {
        var admitted = broker.admit("lost-its-way", ROOM);
        var other = GuardedBroker.certificate(folder.resolve("other"), GuardedBroker.HOST);
        assertThat(refusal(KafkaAccess.open(at(broker.desksPort())))).contains("encrypted");
        assertThat(refusal(KafkaAccess.open(at(broker.localPort())))).contains("without a name");
        assertThat(refusal(KafkaAccess.local(at(broker.desksPort()), "a", "b", "")))
                .contains("encrypted");
        assertThat(refusal(admitted.at(at(broker.localPort())))).contains("does not speak TLS");
        assertThat(refusal(admitted.at("localhost:" + broker.desksPort())))
                .contains("another name");
        assertThat(refusal(KafkaAccess.remote(at(broker.desksPort()), "a", "b", other.authority())))
                .contains("another authority");
    }

    @Test
    void another_kind_of_login_is_said() {
        var local = KafkaAccess.local(at(broker.localPort()), "nobody", "wrong", "");
        assertThat(refusal(local)).contains("does not know this desk any more");
        var scram = broker.remote("a", "b").security();
        var mixed =
                new KafkaAccess(
                        at(broker.localPort()),
                        Map.of(
                                "security.protocol",
                                "SASL_PLAINTEXT",
                                "sasl.mechanism",
                                scram.getOrDefault("sasl.mechanism", ""),
                                "sasl.jaas.config",
                                scram.getOrDefault("sasl.jaas.config", "")));
        assertThat(refusal(mixed)).contains("SCRAM-SHA-512");
    }
}
