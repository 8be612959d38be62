package soban.desk.link;

import org.jspecify.annotations.Nullable;

import soban.desk.Link;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.wire.EventRecord;
import soban.wire.Pulse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The desk as its link sees it. Whatever is asked here is done on the desk's own thread, in the
/// order of asking.
public interface LinkedDesk {
    /// A cluster answers. Returns where reading goes on there.
    FeedPosition meet(String cluster) throws InterruptedException;

    /// Ends when the batch is on disk.
    CompletableFuture<Read> read(FeedBatch batch);

    /// A beat of a core.
    ///
    /// @param stamped when the broker took it, by the broker's clock
    void heard(Pulse pulse, Instant stamped);

    /// What is offered in the area that the desk wants to hear of. Each is repeated while it
    /// stands, so nobody waits for its end.
    void offered(List<EventRecord> records);

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
    /// @param area whose offers are to be read too, absent for none
    record Read(Instant newest, long missing, @Nullable String area) {}
}
