package soban.core.feeds;

import soban.core.follow.Ending;
import soban.core.follow.Followed;
import soban.core.follow.Follower;
import soban.core.follow.Lane;
import soban.core.follow.Threads;
import soban.core.keys.Seals;
import soban.core.setup.TopicMaker;
import soban.wire.EventRecord;
import soban.wire.kafka.Clients;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/// The feeds of this instance. Each out topic has a lane of its own, so that one that can't be
/// written holds up nobody else's.
public final class Feeds implements AutoCloseable {
    private static final int MOST_AT_ONCE = 200;

    private final Threads threads;
    private final Ending ending;
    private final ExecutorService takers;
    private final OutTopics topics;
    private final Follower follower;
    private final Map<String, Lane<EventRecord>> lanes = new ConcurrentHashMap<>();

    /// @param seals by which each desk gets what concerns it open
    public Feeds(Clients clients, Threads threads, TopicMaker maker, Seals seals) {
        this.threads = threads;
        this.ending = threads.ending();
        this.takers = threads.perTask("feed");
        this.topics = new OutTopics(clients, maker, seals);
        this.follower = new Follower(clients, threads, "feeds", this::take);
    }

    public void start() {
        follower.start();
    }

    /// What follows the events for it.
    public Follower follower() {
        return follower;
    }

    private void take(Followed followed) {
        List<Copy> copies = Copy.of(followed.event());
        if (copies.isEmpty()) {
            followed.done();
            return;
        }
        var left = new AtomicInteger(copies.size());
        Runnable arrived =
                () -> {
                    if (left.decrementAndGet() == 0) {
                        followed.done();
                    }
                };
        copies.forEach(copy -> lane(copy).add(new Lane.Load<>(copy.event(), followed, arrived)));
    }

    private Lane<EventRecord> lane(Copy copy) {
        return lanes.computeIfAbsent(
                copy.topic(),
                topic ->
                        new Lane<>(
                                topic,
                                topics.topic(topic, copy.plans()),
                                MOST_AT_ONCE,
                                threads,
                                takers,
                                ending));
    }

    @Override
    public void close() {
        ending.ask();
        follower.close();
        takers.shutdown();
        topics.close();
    }
}
