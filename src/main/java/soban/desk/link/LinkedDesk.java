package soban.desk.link;

import soban.desk.Link;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
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

    /// What is to be sent next, if there is something now.
    Optional<Dispatch> next() throws InterruptedException;

    /// The broker has it.
    void sent(Dispatch dispatch) throws InterruptedException;

    /// What came of a batch.
    ///
    /// @param newest the core's time of the newest event known
    /// @param missing how many events never came, so that the whole state is waited for; 0 when
    ///   none
    record Read(Instant newest, long missing) {}
}
