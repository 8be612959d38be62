package soban.desk;

import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.link.LinkedDesk;
import soban.desk.store.DeskStore;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderId;
import soban.wire.Catalog;
import soban.wire.EventRecord;
import soban.wire.Pulse;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A desk while it is open: its store, how the link is, who watches. Everything here happens on the
/// desk's thread.
final class LiveDesk {
    /// Some things come with the time alone: an order surfaces, a step can no longer be undone.
    private static final Duration TICK = Duration.ofSeconds(1);

    private final DeskStore store;
    private final InstantSource clock;
    private final Watchers watchers;
    private final ClockDoubt doubt = new ClockDoubt();
    private Link link;

    LiveDesk(DeskThread thread, DeskStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.watchers = new Watchers(thread, this::picture);
        this.link = new Link.Connecting(clock.instant());
        thread.each(TICK, watchers::changed);
    }

    private DeskView picture() {
        Link said = store.cache().trouble().<Link>map(Link.Stuck::new).orElse(link);
        return store.cache().picture().at(clock.instant(), said);
    }

    void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
    }

    long press(DeskAction action) {
        long number = store.cache().press(action, isReached(), clock.instant());
        watchers.changed();
        return number;
    }

    long rang(OrderId order) {
        return store.cache().rang(order, clock.instant());
    }

    FeedPosition meet(String cluster) {
        store.meet(cluster, clock.instant());
        store.cache().connected();
        watchers.changed();
        return store.cache().position();
    }

    LinkedDesk.Read read(FeedBatch batch) {
        var cache = store.cache();
        cache.read(batch, clock.instant());
        watchers.changed();
        return new LinkedDesk.Read(
                cache.position().newest(), cache.missing(), cache.area().orElse(null));
    }

    void offered(List<EventRecord> records) {
        store.cache().offered(records, clock.instant());
        watchers.changed();
    }

    List<Told> story(OrderId order) {
        return store.cache().story(order).stream().map(LiveDesk::told).toList();
    }

    private static Told told(EventRecord record) {
        return new Told(
                record.time(),
                record.actor(),
                Catalog.EVENTS.nameOf(record.event()),
                (OrderEvent) record.event());
    }

    void heard(Pulse pulse, Instant stamped) {
        Instant now = clock.instant();
        var cache = store.cache();
        cache.testPayments(pulse.testsPayments());
        doubt.compare(now, stamped).ifPresent(off -> cache.clock(off, stamped, now));
        watchers.changed();
    }

    void show(Link now) {
        link = now;
        watchers.changed();
    }

    /// While nothing is heard no answer can arrive, so nothing is asked twice.
    Optional<Dispatch> next() {
        return store.cache().next(clock.instant(), isReached());
    }

    private boolean isReached() {
        return link instanceof Link.Connected || link instanceof Link.CatchingUp;
    }

    void sent(Dispatch dispatch) {
        store.cache().sent(dispatch, clock.instant());
        watchers.changed();
    }

    void close() {
        store.close();
    }
}
