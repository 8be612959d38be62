package soban.desk.link;

import soban.desk.DeskIdentity;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// One connection, from the ring at the door until something breaks. While the core is silent it
/// looks now and then whether the same cluster is still there.
final class Session {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration RING_AGAIN = Duration.ofSeconds(2);

    private final Doorbell doorbell;
    private final DeskIdentity identity;
    private final LinkedDesk desk;
    private final LinkStatus status;
    private final Threads threads;
    private final InstantSource clock;
    private final Runnable show;
    private CompletableFuture<LinkedDesk.Read> reading =
            CompletableFuture.completedFuture(new LinkedDesk.Read(Instant.EPOCH, 0, null));
    private Instant news = Instant.EPOCH;
    private long nextOffset;
    private long handed;
    private boolean knowsAll;

    Session(
            Doorbell doorbell,
            DeskIdentity identity,
            LinkedDesk desk,
            LinkStatus status,
            Threads threads,
            InstantSource clock,
            Runnable show) {
        this.doorbell = doorbell;
        this.identity = identity;
        this.desk = desk;
        this.status = status;
        this.threads = threads;
        this.clock = clock;
        this.show = show;
    }

    /// Returns only by an exception.
    void run(Wake wake, Pause pause) throws NoLink, InterruptedException, ExecutionException {
        var door = doorbell.ring();
        FeedPosition position = desk.meet(door.cluster());
        try (var feed = new Feed(door.clients().assigned("feed"), identity)) {
            handed = feed.begin(position);
            nextOffset = position.offset();
            reading = known(position);
            status.opened();
            status.behind(feed.behind());
            pause.reset();
            try (var sender = new Sender(door.clients(), threads, identity, desk, wake)) {
                listen(feed, sender, door.cluster());
            }
        } finally {
            status.lost();
        }
    }

    /// What was read before. A rider's desk is asked, for it knows of which area the offers are to
    /// be read.
    private CompletableFuture<LinkedDesk.Read> known(FeedPosition position) {
        return identity.isRider()
                ? desk.read(new FeedBatch(List.of(), position.offset()))
                : CompletableFuture.completedFuture(
                        new LinkedDesk.Read(position.newest(), 0, null));
    }

    private void listen(Feed feed, Sender sender, String cluster)
            throws NoLink, InterruptedException, ExecutionException {
        Instant asked = clock.instant();
        while (true) {
            var look = feed.look(LOOK);
            sender.check();
            pass(feed, look.batch());
            look.pulses().forEach(beat -> desk.heard(beat.pulse(), beat.stamped()));
            Instant now = clock.instant();
            if (!look.pulses().isEmpty()) {
                status.heard(now);
            }
            finish(feed);
            offers(look.offers());
            if (knowsAll && feed.isOffersRead()) {
                status.current();
            }
            status.behind(look.behind());
            if (status.quiet(now) && now.isAfter(asked.plus(RING_AGAIN))) {
                asked = now;
                sameCluster(cluster);
            }
            show.run();
        }
    }

    /// The next look is taken while the desk still writes the one before: reading and writing
    /// overlap by one batch.
    private void pass(Feed feed, FeedBatch batch) throws InterruptedException, ExecutionException {
        if (batch.nextOffset() != nextOffset) {
            taken(feed, reading.get());
            nextOffset = batch.nextOffset();
            handed = nextOffset;
            reading = desk.read(batch);
        }
    }

    private void finish(Feed feed) throws InterruptedException, ExecutionException {
        if (reading.isDone()) {
            taken(feed, reading.get());
        }
    }

    /// All that was handed to the desk is on its disk.
    private void taken(Feed feed, LinkedDesk.Read read) {
        news(read.newest());
        status.missing(read.missing());
        feed.readAlso(read.area(), clock.instant());
        knowsAll = knowsAll || feed.isEnd(handed);
    }

    private void offers(List<EventRecord> offers) {
        if (!offers.isEmpty()) {
            desk.offered(offers);
        }
    }

    /// A core whose clock is ahead of this one's has no news from the future.
    private void news(Instant newest) {
        if (!newest.equals(news)) {
            news = newest;
            Instant now = clock.instant();
            status.news(newest.isAfter(now) ? now : newest);
        }
    }

    private void sameCluster(String cluster) throws NoLink, InterruptedException {
        if (!doorbell.ring().cluster().equals(cluster)) {
            throw NoLink.unreachable();
        }
    }
}
