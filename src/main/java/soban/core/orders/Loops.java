package soban.core.orders;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import soban.domain.order.OrderStatus;
import soban.wire.Topics;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// The loops that run at present, one for each partition that is ours. What is asked of them is
/// asked of all together, by any thread.
final class Loops {
    private static final Duration LAST_TURN = Duration.ofSeconds(5);

    private final IntFunction<LoopRunner> make;
    private final Map<Integer, LoopRunner> runners = new ConcurrentHashMap<>();
    private volatile boolean dealing;

    /// @param make begins the loop of a partition
    Loops(IntFunction<LoopRunner> make) {
        this.make = make;
    }

    /// Begins them all; until the last has begun none of them counts as having taken over.
    void begin(Collection<Integer> partitions) {
        dealing = true;
        try {
            partitions.forEach(partition -> runners.put(partition, make.apply(partition)));
        } finally {
            dealing = false;
        }
    }

    boolean isEmpty() {
        return runners.isEmpty();
    }

    void endAll() {
        end(List.copyOf(runners.keySet()));
    }

    void end(Collection<Integer> partitions) {
        List<LoopRunner> ending =
                partitions.stream().map(runners::remove).filter(r -> r != null).toList();
        ending.forEach(LoopRunner::stop);
        ending.forEach(runner -> runner.awaitEnd(LAST_TURN));
    }

    List<Integer> partitions() {
        return runners.keySet().stream().sorted().toList();
    }

    /// All have taken over.
    boolean haveTakenOver() {
        return !dealing && runners.values().stream().allMatch(LoopRunner::ready);
    }

    Optional<String> objection() {
        return runners.values().stream().flatMap(r -> r.objection().stream()).findFirst();
    }

    Map<TopicPartition, OffsetAndMetadata> positions() {
        var positions = new HashMap<TopicPartition, OffsetAndMetadata>();
        runners.forEach(
                (partition, runner) ->
                        runner.view()
                                .map(view -> new OffsetAndMetadata(view.position().next()))
                                .ifPresent(next -> positions.put(commands(partition), next)));
        return positions;
    }

    Map<Integer, Trimming.Reached> reached() {
        var all = new HashMap<Integer, Trimming.Reached>();
        runners.forEach(
                (partition, runner) ->
                        runner.view()
                                .map(v -> new Trimming.Reached(v.position().next(), v.era()))
                                .ifPresent(reached -> all.put(partition, reached)));
        return all;
    }

    /// Has the partition taken over anew if that was done in another era.
    void renewUnlessOf(int partition, int era) {
        LoopRunner runner = runners.get(partition);
        if (runner != null) {
            runner.renewUnlessOf(era);
        }
    }

    private static TopicPartition commands(int partition) {
        return new TopicPartition(Topics.COMMANDS, partition);
    }

    Map<OrderStatus, Integer> census() {
        var all = new EnumMap<OrderStatus, Integer>(OrderStatus.class);
        views().forEach(v -> v.orders().forEach((status, n) -> all.merge(status, n, Integer::sum)));
        return all;
    }

    long waiting() {
        return views().mapToLong(LoopView::waiting).sum();
    }

    int parked() {
        return views().mapToInt(LoopView::parked).sum();
    }

    private Stream<LoopView> views() {
        return runners.values().stream().flatMap(runner -> runner.view().stream());
    }
}
