package soban.core.orders;

import soban.core.TestInstallation;
import soban.core.follow.ReadEvents;
import soban.wire.Json;
import soban.wire.Topics;
import soban.wire.Unreadable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What the core would know if it had nothing but the events.
///
/// @param events how many of each partition were replayed
public record Replayed(Map<Integer, Integer> events, String hash) {
    public static Replayed all(TestInstallation installation) throws Unreadable {
        return first(installation, Map.of());
    }

    /// Of each partition so many only, where a number is given.
    public static Replayed first(TestInstallation installation, Map<Integer, Integer> most)
            throws Unreadable {
        var counts = new HashMap<Integer, Integer>();
        List<Rebuild> states =
                IntStream.range(0, TestInstallation.PARTITIONS)
                        .mapToObj(_ -> new Rebuild())
                        .toList();
        for (var record : installation.read(Topics.EVENTS)) {
            int partition = record.partition();
            int before = counts.getOrDefault(partition, 0);
            if (most.isEmpty() || before < most.getOrDefault(partition, 0)) {
                counts.put(partition, before + 1);
                states.get(partition).accept(ReadEvents.read(record));
            }
        }
        return new Replayed(counts, hash(states));
    }

    private static String hash(List<Rebuild> states) {
        var lines = new TreeMap<String, String>();
        for (Rebuild rebuild : states) {
            PartitionState state = rebuild.state();
            for (LiveKey key : state.keys()) {
                lines.put(key.text(), Json.write(state.find(key)));
            }
        }
        try {
            byte[] all = lines.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
