package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.wire.Topics;

import java.util.Map;

/// Deletes commands. Those behind a loop's position are decided for good, and are nobody's any
/// more; once what came of them has surely reached the disk, for which a broker that does not force
/// it needs some time.
final class Trimming {
    private static final Logger LOG = LoggerFactory.getLogger(Trimming.class);

    private final Admin admin;
    private Map<Integer, Reached> before = Map.of();

    /// How far a loop has come.
    ///
    /// @param era in which it took over
    record Reached(long next, int era) {}

    Trimming(Admin admin) {
        this.admin = admin;
    }

    /// Deletes what was decided when this was called last. If the broker was away since then, other
    /// commands can stand there now.
    ///
    /// @param reached by the loop of each partition
    void trim(Map<Integer, Reached> reached) {
        before.forEach(
                (partition, place) ->
                        HighWatermark.of(
                                admin,
                                new TopicPartition(Topics.EVENTS, partition),
                                end -> {
                                    if (end.epoch() == place.era()) {
                                        delete(partition, place.next());
                                    }
                                }));
        before = reached;
    }

    private void delete(int partition, long next) {
        var commands = new TopicPartition(Topics.COMMANDS, partition);
        var _ =
                admin.deleteRecords(Map.of(commands, RecordsToDelete.beforeOffset(next)))
                        .all()
                        .whenComplete(
                                (done, problem) -> {
                                    if (problem != null) {
                                        LOG.warn(
                                                "commands can't be trimmed: {}",
                                                problem.toString());
                                    }
                                });
    }
}
