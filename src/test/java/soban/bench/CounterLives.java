package soban.bench;

import org.apache.kafka.clients.producer.ProducerRecord;

import soban.core.setup.DemoShop;
import soban.domain.order.LineRequest;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Records;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Orders that are taken at the counter, paid in cash, made and handed over: four commands each, in
/// one shop for each partition, many orders side by side. Nobody outside is asked for anything, so
/// that all of the cost is the core's.
final class CounterLives {
    private static final int SIDE_BY_SIDE = 250;
    private static final int STEPS = 4;
    private static final String ANSWERS = "/0";
    static final int ANSWER_PARTITION = 0;

    private final int partitions;
    private final List<ShopId> shops;

    CounterLives(int partitions) {
        this.partitions = partitions;
        this.shops = IntStream.range(0, partitions).mapToObj(this::shopIn).toList();
    }

    private ShopId shopIn(int partition) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> new ShopId("bench-" + i))
                .filter(shop -> Units.partition(Units.of(shop), partitions) == partition)
                .findFirst()
                .orElseThrow();
    }

    /// The first commands open the shops; then lives are led, step by step.
    ProducerRecord<byte[], byte[]> command(int number, String topic) {
        int partition = number % partitions;
        ShopId shop = shops.get(partition);
        int turn = number / partitions;
        Command command = turn == 0 ? opening(shop) : step(shop, turn - 1);
        Role role = turn == 0 ? Role.OPERATOR : Role.OWNER;
        var record =
                new CommandRecord(
                        "bench-" + number,
                        Units.of(shop),
                        "bench",
                        new Actor(role, "민수", "bench"),
                        Instant.now(),
                        null,
                        null,
                        0,
                        number + ANSWERS,
                        command);
        return Records.to(topic, partition, record.message());
    }

    ProducerRecord<byte[], byte[]> command(int number) {
        return command(number, Topics.COMMANDS);
    }

    int opening() {
        return partitions;
    }

    private static EnrolShop opening(ShopId shop) {
        EnrolShop like = DemoShop.enrolment();
        return new EnrolShop(
                shop,
                like.name(),
                like.area(),
                like.position(),
                like.currency(),
                like.preset(),
                like.menu());
    }

    private static OrderCommand step(ShopId shop, int turn) {
        int block = turn / (SIDE_BY_SIDE * STEPS);
        int within = turn % (SIDE_BY_SIDE * STEPS);
        var order = id(shop, block * SIDE_BY_SIDE + within % SIDE_BY_SIDE);
        return switch (within / SIDE_BY_SIDE) {
            case 0 -> place(order);
            case 1 -> new StartPreparing(order);
            case 2 -> new FinishPreparing(order);
            default -> new HandOver(order);
        };
    }

    private static OrderId id(ShopId shop, int life) {
        return new OrderId("%s-%08d".formatted(shop, life));
    }

    private static PlaceAtCounter place(OrderId order) {
        var lines =
                List.of(
                        new LineRequest("americano", List.of("iced", "large"), 2, ""),
                        new LineRequest("croissant", List.of(), 1, ""));
        return new PlaceAtCounter(order, lines, "", true);
    }
}
