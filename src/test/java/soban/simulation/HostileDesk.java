package soban.simulation;

import org.apache.kafka.common.KafkaException;

import soban.domain.order.CancelCommand.CancelByShop;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderId;
import soban.domain.shop.ShopCommand.EnrolShop;
import soban.domain.unit.Actor;
import soban.domain.unit.Command;
import soban.domain.unit.Role;
import soban.simulation.kafka.SimKafka;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.Message;
import soban.wire.Topics;
import soban.wire.Units;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/// Whoever may write to a kitchen's topic and means ill: guesses numbers and orders, claims to be
/// somebody else, asks for what is not the kitchen's, concerns another shop, writes rubbish.
final class HostileDesk {
    static final String DEVICE = "evil-pad";
    private static final int ORDERS = 14;
    private static final Duration PAUSE = Duration.ofSeconds(20);

    private final SimKafka kafka;
    private final SimProcess process;
    private final List<EnrolShop> shops;

    HostileDesk(SimKafka kafka, SimProcess process, List<EnrolShop> shops) {
        this.kafka = kafka;
        this.process = process;
        this.shops = shops;
    }

    void begin() {
        process.start("evil", this::work);
    }

    private void work() {
        var clients = kafka.clients(process);
        for (int i = 0; i < 15; i++) {
            process.scheduler().pause(PAUSE);
            var shop = shops.get(random(shops.size()));
            try (var producer = clients.producer("evil")) {
                String topic = Topics.in(shop.shop(), Role.KITCHEN);
                producer.send(Records.to(topic, 0, message(shop))).get();
            } catch (KafkaException | ExecutionException problem) {
                process.scheduler().pause(PAUSE);
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Message message(EnrolShop at) {
        var other = shops.get(random(shops.size())).shop();
        var order = new OrderId("%s-order%03d".formatted(other, random(ORDERS)));
        Command command =
                switch (random(3)) {
                    case 0 -> new StartPreparing(order);
                    case 1 -> new HandOver(order);
                    default -> new CancelByShop(order, "evil");
                };
        int number = 1 + random(30);
        var now = process.clock().instant();
        var stamp = new DeviceStamp(number, random(number), now, now, "some-run");
        String device = random(2) == 0 ? DEVICE : at.shop() + "-pad0";
        var record =
                new CommandRecord(
                        device + "-" + number,
                        Units.of(random(2) == 0 ? at.shop() : other),
                        "system",
                        new Actor(Role.OWNER, "Evil", device),
                        now,
                        null,
                        stamp,
                        7,
                        null,
                        command);
        Message said = record.message();
        return random(5) == 0 ? new Message(said.key(), Map.of("ce_id", "x"), "{") : said;
    }

    private int random(int below) {
        return process.scheduler().random().nextInt(below);
    }
}
