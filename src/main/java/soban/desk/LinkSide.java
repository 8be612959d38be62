package soban.desk;

import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.link.LinkedDesk;
import soban.desk.link.Wake;
import soban.wire.EventRecord;
import soban.wire.Pulse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Brings what the link says and asks to the desk's thread.
final class LinkSide implements LinkedDesk {
    private final DeskThread thread;
    private final LiveDesk desk;
    private final Wake wake;

    /// @param wake rung when what was read gives reason to send something
    LinkSide(DeskThread thread, LiveDesk desk, Wake wake) {
        this.thread = thread;
        this.desk = desk;
        this.wake = wake;
    }

    @Override
    public FeedPosition meet(String cluster) throws InterruptedException {
        return thread.ask(() -> desk.meet(cluster));
    }

    @Override
    public CompletableFuture<Read> read(FeedBatch batch) {
        return thread.submit(
                () -> {
                    var read = desk.read(batch);
                    if (desk.next().isPresent()) {
                        wake.ring();
                    }
                    return read;
                });
    }

    @Override
    public void heard(Pulse pulse, Instant stamped) {
        thread.later(Duration.ZERO, () -> desk.heard(pulse, stamped));
    }

    @Override
    public void offered(List<EventRecord> records) {
        thread.later(Duration.ZERO, () -> desk.offered(records));
    }

    @Override
    public void show(Link link) {
        thread.later(Duration.ZERO, () -> desk.show(link));
    }

    @Override
    public Optional<Dispatch> next() throws InterruptedException {
        return thread.ask(desk::next);
    }

    @Override
    public void sent(Dispatch dispatch) throws InterruptedException {
        thread.ask(
                () -> {
                    desk.sent(dispatch);
                    return dispatch;
                });
    }
}
