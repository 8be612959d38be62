package soban.simulation;

import static soban.simulation.Rule.require;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import soban.simulation.kafka.SimKafka;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The absence of the cores counts against nobody: whatever waited for them is read before a timer
/// fires that was due meanwhile.
final class Waited {
    private final SimKafka kafka;
    private final long[] next = new long[CoreInstance.PARTITIONS];
    private final Map<String, CommandRecord> commands = new HashMap<>();
    private final Map<String, Long> places = new HashMap<>();
    private final List<Fired> fired = new ArrayList<>();
    private Instant back = Instant.MIN;

    /// A timer's command.
    ///
    /// @param place its place among the commands of the unit's partition
    private record Fired(String unit, String id, Instant due, long place, Instant at) {}

    Waited(SimKafka kafka) {
        this.kafka = kafka;
    }

    /// @param until when the cores come back
    void absence(Instant until) {
        back = until;
    }

    /// Commands that are decided are soon deleted.
    void readOn() {
        for (int partition = 0; partition < next.length; partition++) {
            for (var record : kafka.committed(Topics.COMMANDS, partition, next[partition])) {
                next[partition] = record.offset() + 1;
                read(record).ifPresent(command -> note(command, record));
            }
        }
    }

    private void note(CommandRecord command, ConsumerRecord<byte[], byte[]> record) {
        String id = command.id();
        commands.put(command.unit() + id, command);
        places.putIfAbsent(command.unit() + id, record.offset());
        if (command.actor().person().equals("timer") && !id.startsWith("late/")) {
            var due = Instant.ofEpochMilli(Long.parseLong(id.substring(id.lastIndexOf('/') + 1)));
            var at = Instant.ofEpochMilli(record.timestamp());
            fired.add(new Fired(command.unit(), id, due, record.offset(), at));
        }
    }

    private static Optional<CommandRecord> read(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.of(CommandRecord.read(Records.from(record)));
        } catch (Unreadable rubbish) {
            return Optional.empty();
        }
    }

    /// What was asked for under that id; empty when it was deleted before it was looked at.
    Optional<CommandRecord> command(String unit, String id) {
        return Optional.ofNullable(commands.get(unit + id));
    }

    /// @param topics in which people at that unit ask
    void check(String unit, List<String> topics) {
        for (String topic : topics) {
            for (var record : kafka.committed(topic, 0, 0)) {
                if (Instant.ofEpochMilli(record.timestamp()).isBefore(back)) {
                    read(record).ifPresent(asked -> check(unit, asked));
                }
            }
        }
    }

    private void check(String unit, CommandRecord asked) {
        Long place = places.get(unit + asked.id());
        for (Fired timer : fired) {
            boolean concerned = timer.unit().equals(unit) && timer.due().isBefore(back);
            if (place != null && concerned && !timer.at().isBefore(back)) {
                require(place < timer.place(), timer + " came before " + asked);
            }
        }
    }
}
