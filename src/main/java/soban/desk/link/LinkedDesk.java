package soban.desk.link;

import soban.desk.Link;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.Press;
import soban.wire.Pulse;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The desk as its link sees it. Whatever is asked here is done on the desk's own thread, in the
/// order of asking.
public interface LinkedDesk {
    /// A cluster answers. Returns where reading goes on there.
    FeedPosition meet(String cluster) throws InterruptedException;

    /// Ends when the batch is on disk.
    CompletableFuture<Read> read(FeedBatch batch);

    void heard(Pulse pulse);

    void show(Link link);

    /// The press that is to be sent next, if there is one now.
    Optional<Press> next() throws InterruptedException;

    /// The broker has this press.
    void sent(long number) throws InterruptedException;

    /// What came of a batch.
    ///
    /// @param trouble what keeps the feed from going on, for a person; empty when nothing does
    /// @param newest the core's time of the newest event known
    record Read(String trouble, Instant newest) {}
}
