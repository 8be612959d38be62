package soban.core.views;

import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.wire.kafka.Clients;

import java.nio.file.Path;

/// The views of one core instance: the file, the thread that keeps it up with the log, and the
/// queries.
public final class Views implements AutoCloseable {
    private final Projection projection;
    private final SqliteViews queries;
    private final EventReader reader;
    private final ConsumerLoop loop;

    /// @param partitions how many partitions units are spread over
    public Views(Clients clients, Threads threads, Path file, int partitions) {
        this.projection = Projection.open(file);
        this.queries = new SqliteViews(file, projection);
        this.reader = new EventReader(projection, partitions);
        this.loop =
                new ConsumerLoop(threads, "views", () -> clients.assigned("views"), reader::begin);
    }

    public void start() {
        loop.start();
    }

    public CustomerViews queries() {
        return queries;
    }

    /// Shows everything that had happened when it began to read.
    public boolean ready() {
        return queries.ready();
    }

    /// How many records of the log are not shown yet, as far as is known.
    public long lag() {
        return reader.lag();
    }

    @Override
    public void close() {
        loop.close();
        queries.close();
        projection.close();
    }
}
