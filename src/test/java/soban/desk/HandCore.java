package soban.desk;

import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;

import soban.domain.shop.ShopId;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceCommand.RequestHead;
import soban.domain.unit.DeviceCommand.RequestSnapshot;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.CommandRecord;
import soban.wire.Message;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.Unreadable;
import soban.wire.kafka.Clients;
import soban.wire.kafka.Records;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;

/// The core's end of one desk's line, played by a test: it writes the feed and the pulse, and reads
/// what the desk sends.
public final class HandCore implements AutoCloseable {
    final FeedScript feed;
    final DeskIdentity desk;
    private final Producer<byte[], byte[]> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final List<CommandRecord> commands = new ArrayList<>();
    private final List<RequestSnapshot> wishes = new ArrayList<>();
    private final Set<String> runs = new HashSet<>();
    private final Heart heart = new Heart();

    HandCore(Clients clients, ShopId shop) throws Exception {
        this(clients, new DeskIdentity(shop, Role.KITCHEN));
    }

    public HandCore(Clients clients, DeskIdentity desk) throws Exception {
        this.desk = desk;
        feed = new FeedScript(desk.role());
        var shop = desk.shop();
        makeTopics(clients, shop);
        producer = clients.producer("hand");
        consumer = clients.assigned("hand");
        var in = List.of(new TopicPartition(Topics.in(shop, desk.role()), 0));
        consumer.assign(in);
        consumer.seekToBeginning(in);
    }

    /// Beats twice a second while it is told to.
    private final class Heart {
        private volatile boolean beating;
        private volatile boolean alive = true;
        private final Thread thread = Thread.ofVirtual().start(this::run);

        void stop() {
            alive = false;
            try {
                thread.join();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void run() {
            Instant last = Instant.EPOCH;
            while (alive) {
                Instant now = Instant.now();
                if (beating && now.isAfter(last.plusMillis(500))) {
                    last = now;
                    write(Topics.PULSE, new Pulse("hand", now, "sandbox").message());
                }
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    public DeskIdentity desk() {
        return desk;
    }

    public void beat(boolean beating) {
        heart.beating = beating;
    }

    public void tell(Event... events) {
        for (Event event : events) {
            tell(feed.next(event).message());
        }
    }

    public void tell(Message message) {
        write(Topics.out(desk.shop(), desk.role()), message);
    }

    void answer(CommandRecord command, Answer answer) {
        tell(
                new CommandAnswered(
                        desk.role(),
                        command.actor().device(),
                        Optional.ofNullable(command.device()).orElseThrow().number(),
                        command.id(),
                        answer));
    }

    /// All presses that the desk has sent, when there are so many.
    List<CommandRecord> commands(int count) {
        return await(count + " presses", commands, count);
    }

    /// All snapshots that the desk wants, when there are so many.
    List<RequestSnapshot> wishes(int count) {
        return await(count + " wishes for a snapshot", wishes, count);
    }

    private <T> List<T> await(String what, List<T> list, int count) {
        Await.until(
                what + " are there",
                Duration.ofSeconds(40),
                () -> {
                    read();
                    return list.size() >= count;
                });
        return list;
    }

    /// Takes in whoever says hello, if anybody has.
    public void read() {
        for (var record : consumer.poll(Duration.ofMillis(100))) {
            try {
                take(CommandRecord.read(Records.from(record)));
            } catch (Unreadable problem) {
                throw new AssertionError(problem);
            }
        }
    }

    /// Whoever says hello is taken in.
    private void take(CommandRecord command) {
        switch (command.command()) {
            case Hello(var incarnation) -> {
                if (runs.add(incarnation)) {
                    String device = command.actor().device();
                    tell(new DeviceRegistered(device, desk.role(), incarnation, 0));
                }
            }
            case RequestSnapshot wish -> wishes.add(wish);
            case RequestHead _ -> {}
            default -> commands.add(command);
        }
    }

    void tellBeside(Event event) {
        tell(feed.beside(event));
    }

    private void write(String topic, Message message) {
        var _ = producer.send(Records.to(topic, 0, message));
    }

    private static void makeTopics(Clients clients, ShopId shop) throws Exception {
        var plans = new ArrayList<>(Topics.ofShop(shop));
        Topics.installation(1).stream()
                .filter(plan -> plan.name().equals(Topics.PULSE))
                .forEach(plans::add);
        try (var admin = clients.admin()) {
            for (Topics.Plan plan : plans) {
                var topic =
                        new NewTopic(plan.name(), plan.partitions(), (short) 1)
                                .configs(Map.copyOf(plan.settings()));
                try {
                    admin.createTopics(List.of(topic)).all().get();
                } catch (ExecutionException problem) {
                    if (!(problem.getCause() instanceof TopicExistsException)) {
                        throw problem;
                    }
                }
            }
        }
    }

    @Override
    public void close() {
        heart.stop();
        producer.close(Duration.ZERO);
        consumer.close();
    }
}
