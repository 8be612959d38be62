package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

import soban.simulation.Scheduler;
import soban.simulation.SimProcess;
import soban.simulation.Trace;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/// A broker: its topics, groups and transactions, and what is done to it.
public final class SimKafka {
    private final Scheduler scheduler;
    private final SimProcess itself;
    private final Network network;
    private final Map<String, SimTopic> topics = new TreeMap<>();
    private final Map<String, SimGroup> groups = new TreeMap<>();
    private final Map<String, TransactionalId> transactionalIds = new TreeMap<>();
    private final boolean durable;
    private Faults faults = Faults.NONE;
    private int powerCuts;

    /// @param durable whether each record is forced to the disk before it is acknowledged
    public SimKafka(Scheduler scheduler, boolean durable) {
        this.scheduler = scheduler;
        this.itself = new SimProcess(scheduler, "kafka");
        this.network = new Network(scheduler, this);
        this.durable = durable;
        new Upkeep(this).begin();
    }

    public Clients clients(SimProcess process) {
        return new SimClients(this, process);
    }

    public String clusterId() {
        return "simulated";
    }

    /// Whether it answers within a usual patience.
    public boolean answers(SimProcess process) {
        network.hop(process);
        return network.await(process, Duration.ofSeconds(5));
    }

    public void faults(Faults now) {
        faults = now;
    }

    Faults faults() {
        return faults;
    }

    boolean happens(double chance) {
        return chance > 0 && scheduler.random().nextDouble() < chance;
    }

    Scheduler scheduler() {
        return scheduler;
    }

    Network network() {
        return network;
    }

    Trace trace() {
        return scheduler.trace();
    }

    long millis() {
        return itself.clock().millis();
    }

    public void make(Collection<Topics.Plan> plans) {
        plans.forEach(plan -> make(plan.name(), plan.partitions(), plan.settings()));
    }

    void make(String name, int partitions, Map<String, String> settings) {
        if (topics.containsKey(name)) {
            throw new TopicExistsException(name);
        }
        topics.put(name, SimTopic.of(name, partitions, settings, trace(), durable));
        groups.values().forEach(SimGroup::topicsChanged);
        network.change().ring();
    }

    Collection<SimTopic> topics() {
        return topics.values();
    }

    @Nullable SimPartition find(TopicPartition place) {
        SimTopic topic = topics.get(place.topic());
        return topic == null || place.partition() >= topic.partitions().size()
                ? null
                : topic.partitions().get(place.partition());
    }

    SimPartition get(TopicPartition place) {
        SimPartition found = find(place);
        if (found == null) {
            throw new IllegalArgumentException("no " + place);
        }
        return found;
    }

    /// Whether it stamps that topic's records itself, whatever their writers' clocks say.
    boolean stamps(String topic) {
        SimTopic known = topics.get(topic);
        return known != null && known.isStampedByBroker();
    }

    List<SimPartition> partitions() {
        return topics.values().stream().flatMap(topic -> topic.partitions().stream()).toList();
    }

    SimGroup group(String name) {
        return groups.computeIfAbsent(name, n -> new SimGroup(this));
    }

    Collection<SimGroup> groups() {
        return groups.values();
    }

    TransactionalId transactionalId(String id) {
        return transactionalIds.computeIfAbsent(
                id, i -> new TransactionalId(this, transactionalIds.size()));
    }

    /// A power cut takes from it what was acknowledged.
    public boolean isLossy() {
        return !durable;
    }

    public int powerCuts() {
        return powerCuts;
    }

    boolean isDurable() {
        return durable;
    }

    /// The broker's process is killed and comes back: nothing that it had taken is lost.
    public void kill(Duration away) {
        network.up(false);
        scheduler.later(away, this::comeBack);
    }

    private void comeBack() {
        partitions().forEach(SimPartition::beginEpoch);
        network.up(true);
    }

    /// Every partition loses a tail of its own of what was not forced to the disk.
    public void cutPower(Duration away) {
        network.up(false);
        new PowerCut(this).strike();
        powerCuts++;
        scheduler.later(away, this::comeBack);
    }

    public void cutOff(SimProcess process, Duration length) {
        network.cutOff(process, length);
    }

    public void slow(SimProcess process, Duration length) {
        network.slow(process, length);
    }

    /// Its groups count it as dead although it goes on, and it learns so late.
    public void expel(SimProcess process) {
        groups.values().forEach(group -> group.expel(process));
    }

    /// A group's committed offsets are gone, as after a long absence.
    public void forgetOffsets(String group) {
        group(group).forgetOffsets();
    }

    /// A group's committed offsets are older ones again.
    public void setBackOffsets(String group) {
        group(group).setBackOffsets(scheduler.random());
    }

    /// Those topics keep no more than a part of what they hold, as after an absence that is longer
    /// than they keep anything.
    public void forgetBeginnings(Predicate<String> which) {
        topics.forEach(
                (name, topic) -> {
                    if (which.test(name)) {
                        topic.partitions()
                                .forEach(p -> p.deleteBefore(between(p.start(), p.lastStable())));
                    }
                });
    }

    private long between(long least, long most) {
        return most <= least ? least : scheduler.random().nextLong(least, most + 1);
    }

    /// Everything committed in a partition, for whoever checks from outside.
    public List<ConsumerRecord<byte[], byte[]>> committed(String topic, int partition) {
        return committed(topic, partition, 0);
    }

    /// The same from an offset on.
    public List<ConsumerRecord<byte[], byte[]>> committed(
            String topic, int partition, long offset) {
        var place = new TopicPartition(topic, partition);
        SimPartition log = get(place);
        return log.from(Math.min(offset, log.lastStable()), log.lastStable()).stream()
                .filter(Stored::isVisible)
                .map(stored -> stored.at(place))
                .toList();
    }

    static <T> void shuffle(List<T> list, RandomGenerator random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T other = list.get(j);
            list.set(j, list.get(i));
            list.set(i, other);
        }
    }

    static <T> List<T> shuffled(Collection<T> all, RandomGenerator random) {
        var list = new ArrayList<T>(all);
        shuffle(list, random);
        return list;
    }
}
