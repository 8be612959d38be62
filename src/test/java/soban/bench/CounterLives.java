package soban.bench;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopId;
import soban.wire.Topics;
import soban.wire.kafka.Records;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Lives at the counter of one shop for each partition, many of them side by side, as numbered
/// commands.
final class CounterLives {
    static final int ANSWER_PARTITION = 0;
    private static final int SIDE_BY_SIDE = 250;

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
        String id = "bench-" + number;
        String replyTo = number + "/" + ANSWER_PARTITION;
        var record =
                turn == 0
                        ? CounterLife.opening(id, shop, Instant.now(), replyTo)
                        : CounterLife.asked(id, shop, Instant.now(), replyTo, step(shop, turn - 1));
        return Records.to(topic, partition, record.message());
    }

    private static OrderCommand step(ShopId shop, int turn) {
        int block = turn / (SIDE_BY_SIDE * CounterLife.STEPS);
        int within = turn % (SIDE_BY_SIDE * CounterLife.STEPS);
        int life = block * SIDE_BY_SIDE + within % SIDE_BY_SIDE;
        var order = new OrderId("%s-%08d".formatted(shop, life));
        return CounterLife.steps(order).get(within / SIDE_BY_SIDE);
    }
}
