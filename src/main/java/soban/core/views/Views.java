package soban.core.views;

import soban.core.follow.ConsumerLoop;
import soban.core.follow.Threads;
import soban.core.keys.PastOrders;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.wire.kafka.Clients;

import java.nio.file.Path;
import java.util.List;

/// The views of one core instance: the file, the thread that keeps it up with the log, and the
/// queries.
public final class Views implements AutoCloseable {
    private final Projection projection;
    private final SqliteViews queries;
    private final OpenViews open;
    private final EventReader reader;
    private final ConsumerLoop loop;

    /// @param phones how customers are found by their phones, and what is sealed is opened
    /// @param partitions how many partitions units are spread over
    public Views(Clients clients, Threads threads, Path file, Phones phones, int partitions) {
        this.projection = Projection.open(file, phones);
        this.queries = new SqliteViews(file, projection, phones);
        this.open = new OpenViews(queries, phones.seals());
        this.reader = new EventReader(projection, queries::renewIfDamaged, partitions);
        this.loop =
                new ConsumerLoop(threads, "views", () -> clients.assigned("views"), reader::begin);
    }

    public void start() {
        loop.start();
    }

    public CustomerViews queries() {
        return open;
    }

    /// What somebody ever ordered, for those who forget them.
    public PastOrders memory() {
        return new PastOrders() {
            @Override
            public boolean ready() {
                return queries.ready();
            }

            @Override
            public List<OrderId> of(CustomerId customer) {
                return queries.everyOrderOf(customer);
            }
        };
    }

    /// Shows everything that had happened when it began to read, and can show what happens now.
    /// What stands there is still shown when nothing can be added.
    public boolean ready() {
        return queries.ready() && projection.isWritable();
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
