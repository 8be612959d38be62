package soban.desk;

import soban.desk.link.KafkaLink;
import soban.desk.link.Wake;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/// The desk of this machine: hands every call over to the desk's thread and wakes the sender after
/// a press.
final class LocalDesk implements Desk {
    private final DeskThread thread;
    private final LiveDesk desk;
    private final KafkaLink link;
    private final Wake wake;

    LocalDesk(DeskThread thread, LiveDesk desk, KafkaLink link, Wake wake) {
        this.thread = thread;
        this.desk = desk;
        this.link = link;
        this.wake = wake;
    }

    @Override
    public void watch(Consumer<DeskView> watcher) {
        thread.later(Duration.ZERO, () -> desk.watch(watcher));
    }

    @Override
    public CompletionStage<Long> press(DeskAction action) {
        return thread.submit(() -> woken(desk.press(action)));
    }

    @Override
    public void rang(OrderId order) {
        thread.later(Duration.ZERO, () -> woken(desk.rang(order)));
    }

    @Override
    public CompletionStage<List<Told>> story(OrderId order) {
        return thread.submit(() -> desk.story(order));
    }

    private long woken(long number) {
        if (number > 0) {
            wake.ring();
        }
        return number;
    }

    /// The link ends first, because it still leaves jobs on the thread; the file is let go of last.
    @Override
    public void close() {
        link.close();
        thread.later(Duration.ZERO, desk::close);
        thread.close();
    }
}
