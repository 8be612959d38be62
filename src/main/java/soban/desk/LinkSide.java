package soban.desk;

import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.Press;
import soban.desk.link.LinkedDesk;
import soban.wire.Pulse;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Brings what the link says and asks to the desk's thread.
final class LinkSide implements LinkedDesk {
    private static final String SANDBOX = "sandbox";

    private final DeskThread thread;
    private final LiveDesk desk;

    LinkSide(DeskThread thread, LiveDesk desk) {
        this.thread = thread;
        this.desk = desk;
    }

    @Override
    public FeedPosition meet(String cluster) throws InterruptedException {
        return thread.ask(() -> desk.meet(cluster));
    }

    @Override
    public CompletableFuture<Read> read(FeedBatch batch) {
        return thread.submit(() -> desk.read(batch));
    }

    @Override
    public void heard(Pulse pulse) {
        thread.later(Duration.ZERO, () -> desk.testPayments(pulse.gateway().equals(SANDBOX)));
    }

    @Override
    public void show(Link link) {
        thread.later(Duration.ZERO, () -> desk.show(link));
    }

    @Override
    public Optional<Press> next() throws InterruptedException {
        return thread.ask(desk::next);
    }

    @Override
    public void sent(long number) throws InterruptedException {
        thread.ask(
                () -> {
                    desk.sent(number);
                    return number;
                });
    }
}
