package soban.simulation;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.link.Doorbell.Door;
import soban.desk.link.KafkaLink;
import soban.desk.link.LinkedDesk;
import soban.desk.link.NoLink;
import soban.desk.link.Wake;
import soban.desk.store.DeskCache;
import soban.domain.order.OrderId;
import soban.simulation.kafka.SimKafka;
import soban.wire.EventRecord;
import soban.wire.Pulse;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A desk that runs: its cache, its link, and a line to the broker. Its disk outlives it.
final class SimDesk implements LinkedDesk {
    private final SimProcess process;
    private final DeskCache cache;
    private final Wake wake;
    private Link link;

    SimDesk(SimProcess process, SimKafka kafka, DeskIdentity identity, DeskCache cache) {
        this.process = process;
        this.cache = cache;
        this.link = new Link.Connecting(process.clock().instant());
        var threads = new DeskThreads(process);
        this.wake = threads.wake();
        new KafkaLink(() -> ring(kafka), identity, this, threads, process.clock(), wake);
    }

    private Door ring(SimKafka kafka) throws NoLink {
        if (!kafka.answers(process)) {
            throw NoLink.unreachable();
        }
        return new Door(kafka.clients(process), kafka.clusterId());
    }

    void press(DeskAction action) {
        if (cache.press(action, isReached(), process.clock().instant()) > 0) {
            wake.ring();
        }
    }

    void rang(OrderId order) {
        if (cache.rang(order, process.clock().instant()) > 0) {
            wake.ring();
        }
    }

    boolean isGivenUp() {
        return cache.trouble().isPresent();
    }

    DeskView view() {
        return cache.picture().at(process.clock().instant(), link);
    }

    @Override
    public FeedPosition meet(String cluster) {
        process.check();
        cache.connected();
        return cache.position();
    }

    @Override
    public CompletableFuture<Read> read(FeedBatch batch) {
        process.check();
        cache.read(batch, process.clock().instant());
        wake.ring();
        return CompletableFuture.completedFuture(
                new Read(cache.position().newest(), cache.missing(), cache.area().orElse(null)));
    }

    @Override
    public void heard(Pulse pulse, java.time.Instant stamped) {}

    @Override
    public void offered(List<EventRecord> records) {
        process.check();
        cache.offered(records, process.clock().instant());
    }

    @Override
    public void show(Link now) {
        link = now;
    }

    @Override
    public Optional<Dispatch> next() {
        process.check();
        return cache.next(process.clock().instant(), isReached());
    }

    private boolean isReached() {
        return link instanceof Link.Connected || link instanceof Link.CatchingUp;
    }

    @Override
    public void sent(Dispatch dispatch) {
        process.check();
        cache.sent(dispatch, process.clock().instant());
    }
}
