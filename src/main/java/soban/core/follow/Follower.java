package soban.core.follow;

import soban.wire.kafka.Clients;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// Hands every event over to a worker, at least once and in the order of its partition. The
/// partitions are shared with the same workers of other instances.
public final class Follower implements AutoCloseable {
    private final ConsumerLoop loop;
    private final AtomicLong unreadable = new AtomicLong();
    private final AtomicReference<Standing> standing = new AtomicReference<>(Standing.NONE);

    /// What is done with an event. It must not block: what takes long goes to another thread and is
    /// `done` later.
    @FunctionalInterface
    public interface Worker {
        void take(Followed followed);
    }

    /// One that is handed every kind of event.
    ///
    /// @param part whose work it is; the consumer group is named after it
    public Follower(Clients clients, Threads threads, String part, Worker worker) {
        this(clients, threads, part, _ -> true, worker, 0);
    }

    /// @param kinds which kinds the worker does anything about; what else comes is passed unread
    /// @param onceMore so many of the events before a restart of the broker are handed over again:
    ///   what the worker wrote because of them may be lost
    public Follower(
            Clients clients,
            Threads threads,
            String part,
            Predicate<Class<?>> kinds,
            Worker worker,
            int onceMore) {
        this.loop =
                new ConsumerLoop(
                        threads,
                        part,
                        () -> clients.member(part, "soban." + part),
                        consumer ->
                                new Following(
                                        threads,
                                        part,
                                        consumer,
                                        kinds,
                                        worker,
                                        unreadable,
                                        onceMore,
                                        standing));
    }

    public void start() {
        loop.start();
    }

    /// Events that could not be read, or worked on, and were passed.
    public long unreadable() {
        return unreadable.get();
    }

    /// How far it was half a second ago.
    public Standing standing() {
        return standing.get();
    }

    @Override
    public void close() {
        loop.close();
    }
}
