package soban.desk.link;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.core.setup.TopicMaker;
import soban.desk.Cafe;
import soban.desk.DeskIdentity;
import soban.desk.FeedScript;
import soban.desk.HandCore;
import soban.desk.Link;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.domain.order.DeliveryEvent.OfferWithdrawn;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.station.broker.BrokerSettings;
import soban.station.broker.Durability;
import soban.station.broker.EmbeddedBroker;
import soban.testing.Await;
import soban.testing.FreePort;
import soban.wire.EventRecord;
import soban.wire.Pulse;
import soban.wire.Topics;
import soban.wire.kafka.KafkaClients;
import soban.wire.kafka.Records;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// When a link may say that it is connected: what a desk does not find then is not there.
class ConnectedTest {
    private static final String AREA = "seongdong";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final LinkedDesk.Read READ = new LinkedDesk.Read(Instant.EPOCH, 0, AREA);

    /// A desk whose file is slow: what it reads is on disk a little later, or when the test says
    /// so.
    private static final class SlowDesk implements LinkedDesk {
        private final CompletableFuture<Read> reading = new CompletableFuture<>();
        private volatile boolean slow = true;
        private final AtomicInteger beats = new AtomicInteger();
        private final AtomicInteger offers = new AtomicInteger();
        private volatile int offersWhenConnected = -1;

        @Override
        public FeedPosition meet(String cluster) {
            return FeedPosition.START;
        }

        @Override
        public CompletableFuture<Read> read(FeedBatch batch) {
            return slow
                    ? reading
                    : new CompletableFuture<Read>().completeOnTimeout(READ, 50, MILLISECONDS);
        }

        @Override
        public void heard(Pulse pulse, Instant stamped) {
            beats.incrementAndGet();
        }

        @Override
        public void offered(List<EventRecord> records) {
            offers.addAndGet(records.size());
        }

        @Override
        public void show(Link link) {
            if (link instanceof Link.Connected && offersWhenConnected < 0) {
                offersWhenConnected = offers.get();
            }
        }

        @Override
        public Optional<Dispatch> next() {
            return Optional.empty();
        }

        @Override
        public void sent(Dispatch dispatch) {}
    }

    @TempDir private Path folder;
    private final SlowDesk desk = new SlowDesk();
    private final List<AutoCloseable> open = new ArrayList<>();
    private KafkaClients clients;
    private HandCore core;

    @BeforeEach
    void start() throws Exception {
        int port = FreePort.find();
        open.add(EmbeddedBroker.start(new BrokerSettings(folder, port, 0, Durability.FAST)));
        clients = new KafkaClients("127.0.0.1:" + port, "test");
        offer(clients);
        core = new HandCore(clients, new DeskIdentity(new ShopId("cafe"), Role.KITCHEN));
        open.add(core);
        core.tell(Cafe.enrolled());
        core.beat(true);
    }

    private void connect() {
        var threads = new MachineThreads();
        var clock = InstantSource.system();
        open.add(new KafkaLink(this::door, core.desk(), desk, threads, clock, threads.wake()));
    }

    private Doorbell.Door door() {
        return new Doorbell.Door(clients, "cluster");
    }

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void it_knows_what_stood_there_before_it_says_so() {
        connect();
        Await.until("the core is heard", PATIENCE, () -> desk.beats.get() > 3);
        assertThat(desk.offersWhenConnected).as("nothing is on disk").isNegative();
        desk.reading.complete(READ);
        Await.until("it is connected", PATIENCE, () -> desk.offersWhenConnected >= 0);
        assertThat(desk.offersWhenConnected).as("offers that it knew by then").isOne();
    }

    @Test
    void it_says_so_although_there_is_always_more_to_read() throws Exception {
        desk.slow = false;
        var enough = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var telling =
                    threads.submit(
                            () -> {
                                while (!enough.get()) {
                                    core.tell(Cafe.enrolled());
                                    LockSupport.parkNanos(MILLISECONDS.toNanos(2));
                                }
                            });
            connect();
            try {
                Await.until("it is connected", PATIENCE, () -> desk.offersWhenConnected >= 0);
            } finally {
                enough.set(true);
            }
            telling.get();
        }
        assertThat(desk.offersWhenConnected).as("offers that it knew by then").isOne();
    }

    private static void offer(KafkaClients clients) throws Exception {
        try (var admin = clients.admin();
                var producer = clients.producer("offers")) {
            new TopicMaker(admin).makeMissing(Topics.ofArea(AREA));
            var word = new FeedScript(Role.RIDER).beside(new OfferWithdrawn(Cafe.id(7), AREA));
            producer.send(Records.to(Topics.offers(AREA), 0, word)).get();
        }
    }
}
