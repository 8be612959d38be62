package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.board.Dispatch;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedPosition;
import soban.desk.board.Picture;
import soban.desk.board.Press;
import soban.domain.access.CardNumber;
import soban.domain.order.OrderId;
import soban.wire.EventRecord;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What one open file knows, and every change of it: each is one transaction, after which memory
/// and disk say the same.
public final class DeskCache implements AutoCloseable {
    private final Database database;
    private final Tables tables;
    private final Registration registration;
    private final Recovery recovery;
    private final Side side;
    private final Sightings sightings;
    private final Actions actions;
    private final FeedReader reader;
    private final Departures departures;

    private DeskCache(Database database, DeskIdentity desk, Opening opening) {
        this.database = database;
        this.tables = Tables.of(database, desk, opening.fresh());
        var facts = tables.facts();
        var letterhead = tables.letterhead();
        registration = new Registration(facts, letterhead, opening.fresh(), opening.greets());
        recovery = new Recovery(letterhead, facts, opening.fresh());
        side =
                desk.isRider()
                        ? new RiderSide(desk, tables, new Rides(database))
                        : new ShopSide(desk, tables, new Stories(database));
        var presses = new Presses(registration, tables, side);
        sightings = new Sightings(registration, tables, presses);
        actions = new Actions(desk.role(), registration, side, presses, sightings, tables);
        var projection = new Projection(tables, registration, side);
        reader =
                new FeedReader(
                        desk.role(),
                        database,
                        facts,
                        projection,
                        side,
                        presses,
                        registration,
                        recovery);
        departures = new Departures(database.file(), tables, registration, recovery);
        change(() -> begin(facts, opening.person()));
    }

    /// Whoever opens the desk without a name leaves the one who stood there before.
    private static String begin(Facts facts, String person) {
        if (!person.isBlank() && !CardNumber.isIn(person)) {
            facts.person(person);
        }
        return facts.device();
    }

    static DeskCache over(Database database, DeskIdentity desk, Opening opening) {
        try {
            return new DeskCache(database, desk, opening);
        } catch (RuntimeException problem) {
            database.close();
            throw problem;
        }
    }

    public FeedPosition position() {
        return tables.facts().position();
    }

    Optional<String> cluster() {
        return tables.facts().cluster();
    }

    void belongTo(String cluster) {
        change(
                () -> {
                    tables.facts().cluster(cluster);
                    return cluster;
                });
    }

    public String device() {
        return tables.facts().device();
    }

    /// Under which name this run of the desk's memory is registered.
    public String incarnation() {
        return registration.incarnation();
    }

    /// Takes what the feed brought.
    public void read(FeedBatch batch, Instant now) {
        change(
                () -> {
                    reader.read(batch, now.truncatedTo(ChronoUnit.MILLIS));
                    return batch;
                });
    }

    /// The cluster is there, for the first time or again.
    public void connected() {
        recovery.connected();
    }

    /// How many events are missing until the whole state has come; 0 when none are.
    public long missing() {
        return recovery.missing();
    }

    /// Why nothing is sent any more, for a person; empty when all is well.
    public Optional<String> trouble() {
        return departures.trouble();
    }

    /// Keeps a press; it is on the disk when this returns.
    ///
    /// @return the press's number; 0 for one that the core need not hear of; for one that this desk
    ///   itself refuses, the id of the notice that says why, which is negative
    ///
    /// @param reached whether the core can be asked now: some things make no sense without
    public long press(DeskAction action, boolean reached, Instant now) {
        return change(() -> actions.take(action, reached, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /// The area whose offers are to be read too, if any.
    public Optional<String> area() {
        return side.area();
    }

    /// What is offered in that area. It is not kept.
    public void offered(List<EventRecord> records, Instant now) {
        side.offered(records, now);
    }

    /// Everything that was heard of an order, from its beginning.
    public List<EventRecord> story(OrderId order) {
        return side.story(order);
    }

    /// An order is shown to somebody.
    ///
    /// @return the number of the report to the core, 0 if it was shown before
    public long rang(OrderId order, Instant now) {
        return change(() -> sightings.rang(order, now.truncatedTo(ChronoUnit.MILLIS)));
    }

    /// What to send now, if anything.
    ///
    /// @param repeats whether answers can come at all now
    public Optional<Dispatch> next(Instant now, boolean repeats) {
        return departures.next(now, repeats);
    }

    public void sent(Dispatch dispatch, Instant now) {
        change(
                () -> {
                    departures.sent(dispatch, now);
                    return dispatch;
                });
    }

    public void testPayments(boolean yes) {
        if (tables.facts().testPayments() != yes) {
            change(
                    () -> {
                        tables.facts().testPayments(yes);
                        return yes;
                    });
        }
    }

    /// Says to the person that this machine's clock is off the station's, or is no more.
    public void clock(boolean off, Instant station, Instant now) {
        if (tables.clockNotice().isNews(off)) {
            change(() -> tables.clockNotice().set(off, station, now));
        }
    }

    List<Press> unanswered() {
        return tables.outbox().rows();
    }

    /// Presses that were meant for another station can't be sent to this one: people are told
    /// instead.
    void tellLost(List<Press> lost, Instant now) {
        change(
                () -> {
                    lost.stream()
                            .filter(Press::isByPerson)
                            .forEach(press -> tables.notices().lost(press, now));
                    return lost.size();
                });
    }

    public Picture picture() {
        return side.picture(tables.facts().person());
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
                        side.flush();
                        tables.flush();
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
            registration.forget();
            recovery.forget();
            tables.reload();
            side.reload();
        } catch (StoreFailure worse) {
            problem.addSuppressed(worse);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
