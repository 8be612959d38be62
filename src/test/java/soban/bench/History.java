package soban.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

import soban.core.commands.CommandLog;
import soban.core.follow.MachineThreads;
import soban.core.keys.Seals;
import soban.core.orders.Orders;
import soban.core.setup.Installation;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.testing.Await;
import soban.wire.Topics;
import soban.wire.kafka.KafkaClients;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// A year of orders, made by the core's own loops in this process, with a clock that is moved on
/// from day to day: each order is taken at the counter, paid, made and handed over by real
/// commands, and forgotten by the loops when it is old. Only those who follow the events are not
/// there; their groups are put behind the last event at the end, where they would be.
final class History {
    private static final int DAYS = Sizes.of("history.days", 365, 365);
    private static final int DAYS_BETWEEN_TRIMS = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final List<String> FOLLOWERS =
            List.of(
                    "soban.payments",
                    "soban.messages",
                    "soban.relay",
                    "soban.feeds",
                    "soban.forgetting");

    private final KafkaClients clients;
    private final List<ShopId> shops = BenchShops.of(RealStation.PARTITIONS);
    private final Instant begin = Instant.now().minus(DAYS, ChronoUnit.DAYS);
    private volatile Instant clock = begin;
    private long expected;
    private int number;

    private History(RealStation station) {
        this.clients = station.clients();
    }

    /// Makes them at a station whose core does not run.
    static void make(RealStation station, int finished, int live) throws Exception {
        new History(station).make(finished, live);
    }

    private void make(int finished, int live) throws Exception {
        var threads = new MachineThreads();
        try (Admin admin = clients.admin()) {
            new Installation(admin, RealStation.PARTITIONS).prepare();
            try (var commands =
                            new CommandLog(
                                    clients,
                                    "history",
                                    Seals.withoutKeys(),
                                    RealStation.PARTITIONS);
                    var orders =
                            new Orders(
                                    clients,
                                    threads,
                                    RealStation.PARTITIONS,
                                    Duration.ZERO,
                                    () -> clock,
                                    () -> true)) {
                orders.start();
                Await.until("the loops run", PATIENCE, orders::ready);
                for (ShopId shop : shops) {
                    var _ = commands.send(CounterLife.opening("opening", shop, clock, null));
                }
                expected += shops.size();
                for (int day = 0; day < DAYS; day++) {
                    int until = (int) ((long) finished * (day + 1) / DAYS);
                    day(commands, orders, until - number, CounterLife.STEPS);
                    clock = begin.plus(day + 1, ChronoUnit.DAYS);
                    if (day % DAYS_BETWEEN_TRIMS == 0) {
                        trim(admin);
                    }
                }
                day(commands, orders, live, 1);
            }
            trim(admin);
            putFollowersBehind(admin);
        }
    }

    private void day(CommandLog commands, Orders orders, int many, int steps) {
        CompletionStage<Void> last = null;
        for (int i = 0; i < many; i++) {
            ShopId shop = shops.get(number % shops.size());
            var order = new OrderId("%s-h%08d".formatted(shop, number));
            number++;
            for (OrderCommand each : CounterLife.steps(order).subList(0, steps)) {
                String id = each.getClass().getSimpleName() + order;
                last = commands.send(CounterLife.asked(id, shop, clock, null, each));
            }
        }
        if (last != null) {
            last.toCompletableFuture().join();
        }
        expected +=
                (long) many
                        * (steps == CounterLife.STEPS
                                ? CounterLife.EVENTS
                                : CounterLife.EVENTS_OF_PLACING);
        Await.until(
                "%,d events of %,d orders".formatted(expected, number),
                PATIENCE,
                () -> orders.meter().events() >= expected);
        assertThat(orders.meter().events()).isEqualTo(expected);
    }

    /// As the loops do: what was decided is nobody's any more.
    private static void trim(Admin admin) throws Exception {
        var places = new HashMap<TopicPartition, RecordsToDelete>();
        ends(admin, Topics.COMMANDS)
                .forEach((place, end) -> places.put(place, RecordsToDelete.beforeOffset(end)));
        admin.deleteRecords(places).all().get();
    }

    private static void putFollowersBehind(Admin admin) throws Exception {
        var ends = new HashMap<TopicPartition, OffsetAndMetadata>();
        ends(admin, Topics.EVENTS)
                .forEach((place, end) -> ends.put(place, new OffsetAndMetadata(end)));
        for (String group : FOLLOWERS) {
            admin.alterConsumerGroupOffsets(group, ends).all().get();
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, String topic) throws Exception {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < RealStation.PARTITIONS; partition++) {
            wanted.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(wanted)
                .all()
                .get()
                .forEach((place, end) -> ends.put(place, end.offset()));
        return ends;
    }
}
