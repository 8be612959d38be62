package soban.core.setup;

import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

import soban.desk.DeskIdentity;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.GuardedBroker;
import soban.wire.Topics;
import soban.wire.kafka.KafkaAccess;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// A guarded broker with shops, riders and areas whose names begin alike. Each topic holds
/// something, those that the broker makes for itself too.
final class GuardedTown implements AutoCloseable {
    private static final ShopId SHOP = new ShopId("shop-1");
    private static final ShopId LIKE_IT = new ShopId("shop-17");
    private static final RiderId RIDER = new RiderId("r-1");
    private static final RiderId OTHER = new RiderId("r-2");
    private static final RiderId LIKE_THEM = new RiderId("r-12");

    /// One who is let in.
    record Desk(String name, DeskIdentity identity, KafkaAccess access) {}

    final GuardedBroker broker;
    final Map<String, Desk> desks = new LinkedHashMap<>();

    private GuardedTown(GuardedBroker broker) {
        this.broker = broker;
    }

    static GuardedTown build(Path folder) throws Exception {
        var town = new GuardedTown(GuardedBroker.start(folder));
        try {
            town.fill();
            return town;
        } catch (Exception failed) {
            // A broker whose folder is taken away ends the whole process.
            town.close();
            throw failed;
        }
    }

    private void fill() throws Exception {
        makeTopics();
        admit("owner-1", SHOP, Role.OWNER);
        admit("kitchen-1", SHOP, Role.KITCHEN);
        admit("owner-17", LIKE_IT, Role.OWNER);
        admit("rider-1", RIDER, "north");
        admit("rider-2", OTHER, "north-west");
    }

    private void admit(String name, ShopId shop, Role role) {
        var access = broker.admit(name, Room.of(shop, role));
        desks.put(name, new Desk(name, new DeskIdentity(shop, role), access));
    }

    private void admit(String name, RiderId rider, String area) {
        var access = broker.admit(name, Room.of(rider, area));
        desks.put(name, new Desk(name, new DeskIdentity(rider), access));
    }

    private void makeTopics() throws Exception {
        var plans = new ArrayList<>(Topics.installation(1));
        List.of(SHOP, LIKE_IT).forEach(shop -> plans.addAll(Topics.ofShop(shop)));
        List.of(RIDER, OTHER, LIKE_THEM).forEach(rider -> plans.addAll(Topics.ofRider(rider)));
        List.of("north", "north-west").forEach(area -> plans.addAll(Topics.ofArea(area)));
        new TopicMaker(broker.admin()).makeMissing(plans);
        try (var producer = broker.clients().producer("filler")) {
            for (var plan : plans) {
                producer.send(Reach.record(plan.name())).get();
            }
        }
        useGroup();
        useTransaction();
    }

    private void useGroup() {
        try (var member = broker.clients().member("filler", "soban.orders")) {
            member.subscribe(Set.of(Topics.COMMANDS), new FromTheStart(member));
            while (member.assignment().isEmpty()) {
                member.poll(Duration.ofMillis(100));
            }
            member.commitSync();
        }
    }

    /// Says where to read before the consumer asks for it: afterwards is too late at times.
    private record FromTheStart(Consumer<byte[], byte[]> member)
            implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> given) {
            given.forEach(place -> member.seek(place, 0));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> taken) {
            // Nothing was begun with them.
        }
    }

    private void useTransaction() {
        try (var producer = broker.clients().transactional("filler", "soban.orders-0")) {
            producer.initTransactions();
        }
    }

    /// All that there are, the broker's own too.
    SortedSet<String> topics() throws Exception {
        var all = new ListTopicsOptions().listInternal(true);
        return new TreeSet<>(broker.admin().listTopics(all).names().get());
    }

    @Override
    public void close() {
        broker.close();
    }
}
