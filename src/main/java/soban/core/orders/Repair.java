package soban.core.orders;

import org.apache.kafka.common.KafkaException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Writes a state that was built anew over the one that was found. The position comes last, in a
/// transaction of its own: before it, the state still counts as torn.
final class Repair {
    private static final int AT_ONCE = 500;

    private Repair() {}

    static void write(PartitionLog log, PartitionState found, PartitionState rebuilt) {
        var keys = new ArrayList<LiveKey>();
        var all = new LinkedHashSet<>(found.keys());
        all.addAll(rebuilt.keys());
        all.remove(LiveKey.POSITION);
        for (LiveKey key : all) {
            if (!Objects.equals(found.find(key), rebuilt.find(key))) {
                keys.add(key);
            }
        }
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            write(log, rebuilt, keys.subList(i, Math.min(keys.size(), i + AT_ONCE)));
        }
        write(log, rebuilt, List.of(LiveKey.POSITION));
    }

    private static void write(PartitionLog log, PartitionState rebuilt, List<LiveKey> keys) {
        Map<LiveKey, Object> live = new LinkedHashMap<>();
        var forgotten = new ArrayList<LiveKey>();
        for (LiveKey key : keys) {
            Object value = rebuilt.find(key);
            if (value == null) {
                forgotten.add(key);
            } else {
                live.put(key, value);
            }
        }
        Instant at = rebuilt.position().time();
        var part =
                new PartitionLog.Transaction(at, List.of(), live, forgotten, List.of(), List.of());
        if (log.write(part) != PartitionLog.Outcome.COMMITTED) {
            throw new KafkaException("the state that was built anew can't be written");
        }
    }
}
