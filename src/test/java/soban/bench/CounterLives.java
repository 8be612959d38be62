package soban.bench;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Orders that are taken at the counter, paid in cash, made and handed over: four commands each, in
/// one shop for each partition, many orders side by side. Nobody outside is asked for anything, so
/// that all of the cost is the core's.
final class CounterLives {
    static final int ANSWER_PARTITION = 0;
    private static final int SIDE_BY_SIDE = 250;
    private static final int STEPS = 4;

    private final List<ShopId> shops;

    CounterLives(int partitions) {
        this.shops = BenchShops.of(partitions);
    }

    /// The first commands open the shops, where they are not open yet.
    int openings() {
        return shops.size();
    }

    /// Asks a station's core.
    ///
    /// @param first the number of the first command
    Conversation with(RealStation station, int first) {
        return new Conversation(
                station.clients(),
                this::command,
                List.of(new TopicPartition(Topics.REPLIES, ANSWER_PARTITION)),
                CounterLives::isAccepted,
                first);
    }

    private static boolean isAccepted(ConsumerRecord<byte[], byte[]> answer) {
        return new String(answer.value(), StandardCharsets.UTF_8).contains("ACCEPTED");
    }

    private ProducerRecord<byte[], byte[]> command(int number) {
        return command(number, Topics.COMMANDS);
    }

    /// After the openings lives are led, step by step, in each of the shops in turn.
    ProducerRecord<byte[], byte[]> command(int number, String topic) {
        int partition = number % shops.size();
        ShopId shop = shops.get(partition);
        int turn = number / shops.size();
        Command command = turn == 0 ? BenchShops.opening(shop) : step(shop, turn - 1);
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
                        number + "/" + ANSWER_PARTITION,
                        command);
        return Records.to(topic, partition, record.message());
    }

    private static OrderCommand step(ShopId shop, int turn) {
        int block = turn / (SIDE_BY_SIDE * STEPS);
        int within = turn % (SIDE_BY_SIDE * STEPS);
        int life = block * SIDE_BY_SIDE + within % SIDE_BY_SIDE;
        var order = new OrderId("%s-%08d".formatted(shop, life));
        return switch (within / SIDE_BY_SIDE) {
            case 0 -> new PlaceAtCounter(order, BenchShops.basket(), "", true);
            case 1 -> new StartPreparing(order);
            case 2 -> new FinishPreparing(order);
            default -> new HandOver(order);
        };
    }
}
