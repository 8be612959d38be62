package soban.simulation.kafka;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import soban.simulation.SimProcess;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// A consumer group: who is meant to have which partition, who still has it, and what was
/// committed. A partition changes hands only when its owner gave it back or is counted as dead.
final class SimGroup {
    private static final long SESSION = Duration.ofSeconds(6).toNanos();

    private final SimKafka kafka;
    private final Map<SimMember, Long> members = new LinkedHashMap<>();
    private final Map<TopicPartition, SimMember> meant = new TreeMap<>(Cursor.ORDER);
    private final Map<TopicPartition, SimMember> owners = new TreeMap<>(Cursor.ORDER);
    private final Map<TopicPartition, OffsetAndMetadata> offsets = new TreeMap<>(Cursor.ORDER);
    private Map<TopicPartition, OffsetAndMetadata> forced = Map.of();

    SimGroup(SimKafka kafka) {
        this.kafka = kafka;
    }

    void join(SimMember member) {
        members.put(member, kafka.scheduler().now());
        rebalance();
    }

    void leave(SimMember member) {
        members.remove(member);
        owners.values().removeIf(owner -> owner == member);
        rebalance();
    }

    void topicsChanged() {
        if (!members.isEmpty()) {
            rebalance();
        }
    }

    /// Members that are not heard of for too long are counted as dead, whether they are or not.
    void expelSilent() {
        long now = kafka.scheduler().now();
        for (SimMember member : List.copyOf(members.keySet())) {
            if (member.isSeen() || !kafka.network().isUp()) {
                members.put(member, now);
            } else if (now - members.getOrDefault(member, now) > SESSION) {
                member.expel();
                leave(member);
            }
        }
    }

    void expel(SimProcess process) {
        for (SimMember member : List.copyOf(members.keySet())) {
            if (member.isOf(process)) {
                member.expel();
                leave(member);
            }
        }
    }

    private void rebalance() {
        var random = kafka.scheduler().random();
        List<TopicPartition> wanted =
                kafka.partitions().stream()
                        .map(SimPartition::place)
                        .filter(this::isWanted)
                        .toList();
        meant.keySet().retainAll(wanted);
        meant.values().removeIf(member -> !members.containsKey(member));
        if (kafka.happens(kafka.faults().rebalance())) {
            meant.clear();
        }
        if (members.isEmpty()) {
            return;
        }
        int most = (wanted.size() + members.size() - 1) / members.size();
        Map<SimMember, Integer> has = new LinkedHashMap<>();
        members.keySet().forEach(member -> has.put(member, 0));
        for (TopicPartition place : wanted) {
            SimMember known = meant.get(place);
            if (known != null && has.merge(known, 1, Integer::sum) > most) {
                has.merge(known, -1, Integer::sum);
                meant.remove(place);
            }
        }
        var poorest = SimKafka.shuffled(has.keySet(), random);
        for (TopicPartition place : wanted) {
            if (!meant.containsKey(place)) {
                poorest.sort((a, b) -> Integer.compare(has.get(a), has.get(b)));
                meant.put(place, poorest.getFirst());
                has.merge(poorest.getFirst(), 1, Integer::sum);
            }
        }
        tellAll();
    }

    private boolean isWanted(TopicPartition place) {
        return members.keySet().stream().anyMatch(member -> member.wants(place.topic()));
    }

    private void tellAll() {
        List.copyOf(members.keySet()).forEach(member -> member.news().ring());
    }

    boolean isMeantFor(SimMember member, TopicPartition place) {
        return meant.get(place) == member;
    }

    /// Gives the member what is meant for it and nobody else has any more.
    List<TopicPartition> take(SimMember member, Collection<TopicPartition> has) {
        var given = new ArrayList<TopicPartition>();
        meant.forEach(
                (place, whose) -> {
                    SimMember owner = owners.get(place);
                    if (whose == member
                            && !has.contains(place)
                            && (owner == null || owner == member)) {
                        given.add(place);
                    }
                });
        given.forEach(place -> owners.put(place, member));
        return given;
    }

    void release(SimMember member, Collection<TopicPartition> places) {
        places.forEach(place -> owners.remove(place, member));
        tellAll();
    }

    @Nullable OffsetAndMetadata committed(TopicPartition place) {
        return offsets.get(place);
    }

    void commit(Map<TopicPartition, OffsetAndMetadata> committed) {
        offsets.putAll(committed);
        if (kafka.isDurable() || kafka.happens(0.1)) {
            forced = new LinkedHashMap<>(offsets);
        }
    }

    void forgetOffsets() {
        offsets.clear();
        forced = Map.of();
    }

    void setBackOffsets(RandomGenerator random) {
        offsets.replaceAll(
                (place, known) -> {
                    long older = known.offset() == 0 ? 0 : random.nextLong(known.offset() + 1);
                    return new OffsetAndMetadata(older, kafka.get(place).epochBefore(older), "");
                });
        forced = Map.of();
    }

    /// All commits since the last that was forced may be gone.
    void losePower(RandomGenerator random) {
        if (random.nextBoolean()) {
            offsets.clear();
            offsets.putAll(forced);
        }
    }
}
