package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.HashMap;
import java.util.Map;

/// Deletes commands. Those behind the position are decided for good, and are nobody's any more;
/// once what came of them has surely reached the disk, for which a broker that does not force it
/// needs some time.
final class Trimming {
    private static final Logger LOG = LoggerFactory.getLogger(Trimming.class);

    private final Admin admin;
    private Map<TopicPartition, OffsetAndMetadata> before = Map.of();

    Trimming(Admin admin) {
        this.admin = admin;
    }

    /// Deletes what lay behind the positions when this was called last.
    void trim(Map<TopicPartition, OffsetAndMetadata> positions) {
        var decided = new HashMap<TopicPartition, RecordsToDelete>();
        before.forEach((p, at) -> decided.put(p, RecordsToDelete.beforeOffset(at.offset())));
        before = positions;
        var _ =
                admin.deleteRecords(decided)
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
