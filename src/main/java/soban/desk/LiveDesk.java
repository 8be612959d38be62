package soban.desk;

import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.Press;
import soban.desk.link.LinkedDesk;
import soban.desk.store.DeskStore;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/// A desk while it is open: its store, how the link is, who watches. Everything here happens on the
/// desk's thread.
final class LiveDesk {
    private final DeskStore store;
    private final InstantSource clock;
    private final Watchers watchers;
    private Link link;

    LiveDesk(DeskThread thread, DeskStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.watchers = new Watchers(thread, this::picture);
        this.link = new Link.Connecting(clock.instant());
    }

    private DeskView picture() {
        return store.cache().picture().at(clock.instant(), link);
    }

    void watch(Consumer<DeskView> watcher) {
        watchers.add(watcher);
    }

    long press(DeskAction action) {
        long number = store.cache().press(action, clock.instant());
        watchers.changed();
        return number;
    }

    FeedPosition meet(String cluster) {
        store.meet(cluster, clock.instant());
        watchers.changed();
        return store.cache().position();
    }

    LinkedDesk.Read read(FeedBatch batch) {
        String trouble = store.cache().read(batch, clock.instant());
        watchers.changed();
        return new LinkedDesk.Read(trouble, store.cache().position().newest());
    }

    void testPayments(boolean yes) {
        store.cache().testPayments(yes);
        watchers.changed();
    }

    void show(Link now) {
        link = now;
        watchers.changed();
    }

    /// While the feed stands still no answer can arrive, so nothing is asked twice.
    Optional<Press> next() {
        return store.cache().next(clock.instant(), !(link instanceof Link.Stuck));
    }

    void sent(long number) {
        store.cache().sent(number, clock.instant());
        watchers.changed();
    }

    void close() {
        store.close();
    }
}
