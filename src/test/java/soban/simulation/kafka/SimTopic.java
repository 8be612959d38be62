package soban.simulation.kafka;

import org.apache.kafka.common.TopicPartition;

import soban.simulation.Trace;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A topic with its settings.
record SimTopic(String name, List<SimPartition> partitions, Map<String, String> settings) {
    static SimTopic of(
            String name,
            int partitions,
            Map<String, String> settings,
            Trace trace,
            boolean durable) {
        return new SimTopic(
                name,
                IntStream.range(0, partitions)
                        .mapToObj(
                                i -> new SimPartition(new TopicPartition(name, i), trace, durable))
                        .toList(),
                settings);
    }

    boolean isCompacted() {
        return "compact".equals(settings.get("cleanup.policy"));
    }

    boolean isStampedByBroker() {
        return "LogAppendTime".equals(settings.get("message.timestamp.type"));
    }

    /// Negative when nothing grows too old.
    long retentionMillis() {
        return Long.parseLong(settings.getOrDefault("retention.ms", "-1"));
    }
}
