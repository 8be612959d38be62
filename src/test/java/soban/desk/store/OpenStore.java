package soban.desk.store;

import soban.desk.Cafe;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.FeedScript;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.desk.board.FeedBatch;
import soban.desk.board.Press;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.Role;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A kitchen's store with a feed that a test writes by hand, and a clock that stands still until it
/// is moved.
final class OpenStore implements AutoCloseable {
    final FeedScript feed = new FeedScript(Role.KITCHEN);
    final Path file;
    Instant now = FeedScript.BEGIN.plus(Duration.ofMinutes(1));
    DeskStore store;

    OpenStore(Path folder) {
        file = folder.resolve("cafe-kitchen.db");
        store = open(file);
    }

    private DeskStore open(Path path) {
        return DeskStore.open(path, Cafe.KITCHEN, "Jiwoo", now);
    }

    DeskCache cache() {
        return store.cache();
    }

    String hear(Event... events) {
        return hear(feed.batch(events));
    }

    String hear(FeedBatch batch) {
        return cache().read(batch, now);
    }

    /// A new order on the board.
    void order(int number) {
        hear(Cafe.received(number), Cafe.accepted(number));
    }

    long press(DeskAction action) {
        return cache().press(action, now);
    }

    Optional<Press> next() {
        return cache().next(now, true);
    }

    /// Sends what there is to send, as the sender would.
    Press send() {
        Press press = next().orElseThrow();
        cache().sent(press.number(), now);
        return press;
    }

    void answer(Press press, Answer answer) {
        hear(answered(press, answer));
    }

    CommandAnswered answered(Press press, Answer answer) {
        return new CommandAnswered(
                Role.KITCHEN, cache().device(), press.number(), press.command(), answer);
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    DeskView view() {
        return cache().picture().at(now, new Link.Connecting(now));
    }

    Optional<Ticket> find(int number) {
        return view().ticket(Cafe.id(number));
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
