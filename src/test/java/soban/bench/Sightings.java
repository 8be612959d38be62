package soban.bench;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.core.follow.MachineThreads;
import soban.core.follow.Threads;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderEvent.OrderAccepted;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.wire.CommandRecord;
import soban.wire.EventRecord;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// When this process saw each order pass each place on its way, as a reader of the log like any
/// other.
final class Sightings implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<Stage, Map<String, Long>> seen = new ConcurrentHashMap<>();
    private final Threads.Running reading;
    private volatile boolean over;

    /// The places of an order's way, in order.
    enum Stage {
        COMMAND("its command is on the log"),
        PLACED("it is placed"),
        PAID("it is paid"),
        ACCEPTED("the shop has it"),
        FEED("it is on the desk's feed"),
        TICKET("its ticket is in the desk's model"),
        ANSWER("the customer has the answer");

        final String words;

        Stage(String words) {
            this.words = words;
        }
    }

    /// @param places what is read: a shop's partition of commands and events, and its desk's feed
    Sightings(Clients clients, List<TopicPartition> places) {
        for (Stage stage : Stage.values()) {
            seen.put(stage, new ConcurrentHashMap<>());
        }
        var consumer = clients.assigned("sightings");
        consumer.assign(places);
        consumer.seekToEnd(places);
        places.forEach(consumer::position);
        reading = new MachineThreads().start("sightings", () -> read(consumer));
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        try (consumer) {
            while (!over) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::look);
            }
        }
    }

    void saw(Stage stage, String order) {
        of(stage).putIfAbsent(order, System.nanoTime());
    }

    /// The orders that have come so far.
    Set<String> orders(Stage stage) {
        return of(stage).keySet();
    }

    boolean haveAll(Collection<String> orders) {
        return seen.values().stream().allMatch(at -> at.keySet().containsAll(orders));
    }

    /// In nanoseconds of this machine.
    long at(Stage stage, String order) {
        return Objects.requireNonNull(of(stage).get(order), order);
    }

    private Map<String, Long> of(Stage stage) {
        return Objects.requireNonNull(seen.get(stage));
    }

    private void look(ConsumerRecord<byte[], byte[]> record) {
        try {
            Message message = Records.from(record);
            if (record.topic().equals(Topics.COMMANDS)) {
                if (CommandRecord.read(message).command() instanceof PlaceOrder place) {
                    saw(Stage.COMMAND, place.order().value());
                }
                return;
            }
            boolean feed = !record.topic().equals(Topics.EVENTS);
            switch (EventRecord.read(message).event()) {
                case OrderPlaced event -> saw(Stage.PLACED, event.order().value());
                case PaymentTaken event -> saw(Stage.PAID, event.order().value());
                case OrderAccepted event ->
                        saw(feed ? Stage.FEED : Stage.ACCEPTED, event.order().value());
                default -> {}
            }
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }

    @Override
    public void close() {
        over = true;
        reading.join(PATIENCE);
    }
}
