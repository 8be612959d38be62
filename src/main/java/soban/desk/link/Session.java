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
            feed.begin(position);
            if (identity.isRider()) {
                reading = desk.read(new FeedBatch(List.of(), position.offset()));
            }
            nextOffset = position.offset();
            status.opened();
            status.behind(feed.behind());
            news(position.newest());
            pause.reset();
            try (var sender = new Sender(door.clients(), threads, identity, desk, wake)) {
                listen(feed, sender, door.cluster());
            }
        } finally {
            status.lost();
        }
    }

    private void listen(Feed feed, Sender sender, String cluster)
            throws NoLink, InterruptedException, ExecutionException {
        Instant asked = clock.instant();
        while (true) {
            var look = feed.look(LOOK);
            sender.check();
            pass(look.batch());
            look.pulses().forEach(beat -> desk.heard(beat.pulse(), beat.stamped()));
            Instant now = clock.instant();
            if (!look.pulses().isEmpty()) {
                status.heard(now);
            }
            boolean settled = finish(feed);
            offers(look.offers());
            if (settled && feed.isCurrent()) {
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
    private void pass(FeedBatch batch) throws InterruptedException, ExecutionException {
        if (batch.nextOffset() != nextOffset) {
            reading.get();
            nextOffset = batch.nextOffset();
            reading = desk.read(batch);
        }
    }

    /// Returns whether the desk knows all that was handed to it.
    private boolean finish(Feed feed) throws InterruptedException, ExecutionException {
        if (!reading.isDone()) {
            return false;
        }
        var read = reading.get();
        news(read.newest());
        status.missing(read.missing());
        feed.readAlso(read.area(), clock.instant());
        return true;
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
