package soban.core.operator;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.follow.Backoff;
import soban.core.follow.Ending;
import soban.core.follow.MachineThreads;
import soban.core.follow.PastReader;
import soban.core.keys.KeyRing;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.wire.EventRecord;
import soban.wire.PersonKey;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.Unreadable;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Whose keys there are. None of them can be used here.
public final class KeySurvey {
    private static final Logger LOG = LoggerFactory.getLogger(KeySurvey.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final PastReader past;
    private final History history;

    KeySurvey(PastReader past, History history) {
        this.past = past;
        this.history = history;
    }

    /// Whoever placed that order.
    public Optional<Orderer> ordererOf(OrderId order) {
        var found = new AtomicReference<Orderer>();
        history.of(
                Units.of(order.shop()),
                Instant.EPOCH,
                Instant.MAX,
                record -> {
                    var orderer = ordererOf(record, order);
                    if (orderer.isPresent()) {
                        found.set(orderer.get());
                    }
                });
        return Optional.ofNullable(found.get());
    }

    private static Optional<Orderer> ordererOf(EventRecord record, OrderId order) {
        return switch (record.event()) {
            case OrderPlaced placed when placed.order().equals(order) ->
                    Optional.of(Orderer.of(order, placed.content().customer()));
            case OrderReceived received when received.order().equals(order) ->
                    Optional.of(Orderer.of(order, received.content().customer()));
            default -> Optional.empty();
        };
    }

    /// Whether all of somebody's keys are destroyed in good time.
    public boolean await(Orderer orderer) {
        var threads = new MachineThreads();
        Ending ending = threads.ending();
        var backoff = new Backoff(threads);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left(orderer.owner()).isEmpty()) {
            if (System.nanoTime() > end || !ending.pause(backoff.next())) {
                return false;
            }
        }
        return true;
    }

    private Set<String> left(String owner) {
        var left = new HashSet<String>();
        past.read(past.partitions(Topics.KEYS), Instant.EPOCH, entry -> count(entry, owner, left));
        return left;
    }

    private static void count(
            ConsumerRecord<byte[], byte[]> entry, String owner, Set<String> left) {
        try {
            PersonKey key = PersonKey.read(Records.from(entry));
            if (!KeyRing.ownerOf(key.id()).equals(owner)) {
                return;
            }
            if (key.wrapped() == null) {
                left.remove(key.id());
            } else {
                left.add(key.id());
            }
        } catch (Unreadable problem) {
            LOG.warn("key {}: {}", entry.offset(), problem.getMessage());
        }
    }
}
