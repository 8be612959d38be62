package soban.core.orders;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

import soban.core.follow.PastReader;
import soban.core.follow.Threads;
import soban.domain.delivery.RiderId;
import soban.domain.order.Order;
import soban.domain.rider.Rider;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.wire.Topics;
import soban.wire.kafka.Clients;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The shops and riders of an installation as they stand now, for whoever looks at them from
/// outside the loops.
public final class LiveUnits {
    private final List<PartitionState> partitions;

    private LiveUnits(List<PartitionState> partitions) {
        this.partitions = partitions;
    }

    /// Reads up to the end that the live state has at the start.
    public static LiveUnits read(Clients clients, Threads threads, Admin admin) {
        var states = new ArrayList<PartitionState>();
        try (var consumer = clients.assigned("live-units")) {
            var reader = new LogReader(threads, consumer);
            for (TopicPartition each : new PastReader(clients, admin).partitions(Topics.LIVE)) {
                var state = new LiveReader();
                long end = HighWatermark.of(admin, each).offset();
                reader.read(each, reader.beginning(each), end, state);
                states.add(state.state().state());
            }
        }
        return new LiveUnits(states);
    }

    /// In the order of their ids.
    public List<Shop> shops() {
        return all(Shop.class).sorted(Comparator.comparing(shop -> shop.id().value())).toList();
    }

    public Optional<Shop> shop(ShopId id) {
        return all(Shop.class).filter(shop -> shop.id().equals(id)).findFirst();
    }

    /// In the order of their ids.
    public List<Rider> riders() {
        return all(Rider.class).sorted(Comparator.comparing(rider -> rider.id().value())).toList();
    }

    public Optional<Rider> rider(RiderId id) {
        return all(Rider.class).filter(rider -> rider.id().equals(id)).findFirst();
    }

    /// Orders that are not over yet.
    public List<Order> unfinished(Predicate<Order> which) {
        return all(Order.class).filter(order -> !order.finished()).filter(which).toList();
    }

    /// Units whose state can't be read.
    public Set<String> parked() {
        var all = new TreeSet<String>();
        partitions.forEach(partition -> all.addAll(partition.parked()));
        return all;
    }

    private <T> Stream<T> all(Class<T> kind) {
        return partitions.stream().flatMap(partition -> partition.all(kind));
    }
}
