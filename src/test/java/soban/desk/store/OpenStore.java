package soban.desk.store;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.FeedScript;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.Event;
import soban.wire.CommandRecord;
import soban.wire.Message;
import soban.wire.Unreadable;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// A desk's store with a feed that a test writes by hand, and a clock that stands still until it is
/// moved.
final class OpenStore implements AutoCloseable {
    final FeedScript feed;
    final Path file;
    private final DeskIdentity desk;
    Instant now = FeedScript.BEGIN.plus(Duration.ofMinutes(1));
    DeskStore store;
    private int names;

    OpenStore(Path folder) {
        this(folder, Cafe.KITCHEN);
    }

    OpenStore(Path folder, DeskIdentity desk) {
        this.desk = desk;
        feed = new FeedScript(desk.role());
        file = folder.resolve(desk.toString().replace('/', '-') + ".db");
        store = open(file);
    }

    private DeskStore open(Path path) {
        var opening = new Opening("Jiwoo", this::fresh, true);
        return DeskStore.open(path, desk, opening, now);
    }

    /// Names by number, so that a run can be repeated; each file begins with its own.
    private String fresh() {
        return "fresh" + System.identityHashCode(this) + "-" + ++names;
    }

    /// It says hello, and the core takes this run in.
    void greet() {
        greet(0);
    }

    void greet(long highest) {
        cache().sent(next().orElseThrow(), now);
        hear(registered(highest));
    }

    DeviceRegistered registered(long highest) {
        return new DeviceRegistered(cache().device(), desk.role(), cache().incarnation(), highest);
    }

    DeskCache cache() {
        return store.cache();
    }

    void hear(Event... events) {
        hear(feed.batch(events));
    }

    void hear(FeedBatch batch) {
        cache().read(batch, now);
    }

    void hearBeside(Event... events) {
        hear(feed.batch(Stream.of(events).map(feed::beside).toList()));
    }

    /// A new order on the board.
    void order(int number) {
        hear(Cafe.received(number), Cafe.accepted(number));
    }

    long press(DeskAction action) {
        return cache().press(action, true, now);
    }

    /// As if the core could not be asked.
    long pressOffline(DeskAction action) {
        return cache().press(action, false, now);
    }

    long rang(int number) {
        return cache().rang(Cafe.id(number), now);
    }

    Optional<Dispatch> next() {
        return cache().next(now, true);
    }

    /// Sends what there is to send, as the sender would.
    Dispatch send() {
        Dispatch dispatch = next().orElseThrow();
        cache().sent(dispatch, now);
        return dispatch;
    }

    CommandRecord sendCommand() {
        return read(send());
    }

    static CommandRecord read(Dispatch dispatch) {
        return read(dispatch.message());
    }

    static CommandRecord read(Message message) {
        try {
            return CommandRecord.read(message);
        } catch (Unreadable problem) {
            throw new AssertionError(problem);
        }
    }

    void answer(Dispatch press, Answer answer) {
        hear(answered(press, answer));
    }

    CommandAnswered answered(Dispatch press, Answer answer) {
        return new CommandAnswered(
                desk.role(), cache().device(), press.number(), press.id(), answer);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    DeskView view() {
        return cache().picture().at(now, new Link.Connecting(now));
    }

    Optional<Ticket> find(int number) {
        return view().kitchen().ticket(Cafe.id(number));
    }

    Ticket ticket(int number) {
        return find(number).orElseThrow();
    }

    void reopen() {
        store.close();
        store = open(file);
    }

    @Override
    public void close() {
        store.close();
    }
}
