package soban.simulation.kafka;

import java.time.Duration;

/// What a broker does by itself: it forgets members that don't answer, deletes what is too old,
/// compacts, and now and then forces to the disk.
final class Upkeep {
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration CLEAN = Duration.ofMinutes(5);

    private final SimKafka kafka;

    Upkeep(SimKafka kafka) {
        this.kafka = kafka;
    }

    void begin() {
        kafka.scheduler().later(LOOK, this::look);
        kafka.scheduler().later(CLEAN, this::clean);
    }

    private void look() {
        kafka.groups().forEach(SimGroup::expelSilent);
        if (!kafka.isDurable()) {
            kafka.partitions().stream()
                    .filter(partition -> kafka.happens(0.05))
                    .forEach(SimPartition::force);
        }
        kafka.scheduler().later(LOOK, this::look);
    }

    private void clean() {
        if (kafka.network().isUp()) {
            kafka.topics().forEach(this::clean);
        }
        kafka.scheduler().later(CLEAN, this::clean);
    }

    private void clean(SimTopic topic) {
        for (SimPartition partition : topic.partitions()) {
            if (topic.isCompacted()) {
                long kept = kafka.scheduler().random().nextLong(50);
                partition.compact(partition.end() - kept);
            } else if (topic.retentionMillis() >= 0) {
                partition.expire(kafka.millis() - topic.retentionMillis());
            }
        }
    }
}
