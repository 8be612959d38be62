package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.Notice;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.Outgoing;
import soban.desk.board.Picture;
import soban.desk.board.Press;
import soban.desk.board.Wish;
import soban.domain.unit.RefusalCode;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What one open file knows, and every change of it: each is one transaction, after which memory
/// and disk say the same.
public final class DeskCache implements AutoCloseable {
    private final DeskIdentity desk;
    private final Database database;
    private final Facts facts;
    private final Orders orders;
    private final Outbox outbox;
    private final Notices notices;
    private final FeedReader reader;
    private final Presses presses;

    private DeskCache(Database database, DeskIdentity desk, String person) {
        this.desk = desk;
        this.database = database;
        this.facts = new Facts(database, desk.shop());
        this.orders = new Orders(database);
        this.outbox = new Outbox(database);
        this.notices = new Notices(database);
        this.reader = new FeedReader(database, facts, orders, outbox, notices);
        this.presses = new Presses(desk, person, facts, orders, outbox);
    }

    static DeskCache over(Database database, DeskIdentity desk, String person) {
        try {
            return new DeskCache(database, desk, person);
        } catch (RuntimeException problem) {
            database.close();
            throw problem;
        }
    }

    public FeedPosition position() {
        return facts.position();
    }

    Optional<String> cluster() {
        return facts.cluster();
    }

    void belongTo(String cluster) {
        change(
                () -> {
                    facts.cluster(cluster);
                    return cluster;
                });
    }

    public String device() {
        return change(facts::device);
    }

    /// Takes what the feed brought.
    ///
    /// @return what keeps the feed from going on, for a person; empty when nothing does
    public String read(FeedBatch batch, Instant now) {
        return change(() -> reader.read(batch, now));
    }

    /// Keeps a press; it is on the disk when this returns.
    ///
    /// @return the press's number, 0 for one that the core need not hear of
    public long press(DeskAction action, Instant now) {
        return change(
                () -> {
                    var wish = Wish.of(action, presses::hoped);
                    if (wish.isPresent()) {
                        return presses.add(wish.get(), now.truncatedTo(ChronoUnit.MILLIS));
                    }
                    settleHere(action);
                    return 0L;
                });
    }

    private void settleHere(DeskAction action) {
        if (action instanceof DeskAction.Touch(var order)) {
            orders.find(order).ifPresent(found -> orders.put(found.seen()));
        } else if (action instanceof DeskAction.Dismiss(var notice)) {
            notices.remove(notice);
        }
    }

    /// The press to send now, if there is one.
    ///
    /// @param repeats whether answers can come at all now
    public Optional<Press> next(Instant now, boolean repeats) {
        return Outgoing.next(outbox.rows(), now, repeats);
    }

    public void sent(long number, Instant now) {
        change(
                () -> {
                    outbox.sent(number, now);
                    return number;
                });
    }

    public void testPayments(boolean yes) {
        if (facts.testPayments() != yes) {
            change(
                    () -> {
                        facts.testPayments(yes);
                        return yes;
                    });
        }
    }

    List<Press> unanswered() {
        return outbox.rows();
    }

    /// Presses that were meant for another station can't be sent to this one: people are told
    /// instead.
    void tellLost(List<Press> lost, Instant now) {
        change(
                () -> {
                    for (Press press : lost) {
                        notices.add(
                                new Notice(
                                        -press.number(),
                                        now,
                                        press.action(),
                                        press.subject(),
                                        RefusalCode.INTERNAL,
                                        "not sent: this is another station than before"));
                    }
                    return lost.size();
                });
    }

    public Picture picture() {
        return new Picture(
                desk,
                facts.shop(),
                facts.testPayments(),
                orders.board(),
                outbox.rows(),
                notices.rows());
    }

    /// Events of the feed that this version could not read.
    public int unread() {
        return database.query("SELECT count(*) FROM unread", row -> row.getInt(1)).getFirst();
    }

    private <T> T change(Supplier<T> work) {
        try {
            return database.transaction(
                    () -> {
                        T result = work.get();
                        orders.flush();
                        facts.flush();
                        return result;
                    });
        } catch (RuntimeException problem) {
            forgetChanges(problem);
            throw problem;
        }
    }

    /// What did not reach the disk must not stay in memory.
    private void forgetChanges(RuntimeException problem) {
        try {
            facts.reload();
            orders.reload();
            outbox.reload();
            notices.reload();
        } catch (StoreFailure worse) {
            problem.addSuppressed(worse);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
