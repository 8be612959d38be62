package soban.desk.store;

import soban.desk.DeskIdentity;
import soban.desk.board.Desktop;
import soban.desk.board.Hopes;
import soban.desk.board.KeptOrder;

import java.util.function.Supplier;

/// Everything that stands in one open file, each kind in its own class.
///
/// @param letterhead how what is sent is written
record Tables(
        Facts facts,
        Letterhead letterhead,
        Orders orders,
        Outbox outbox,
        Notices notices,
        ClockNotice clockNotice) {

    static Tables of(Database database, DeskIdentity desk, Supplier<String> fresh) {
        var facts = new Facts(database, desk.place(), fresh);
        var letterhead = new Letterhead(desk, database, facts);
        var notices = new Notices(database);
        return new Tables(
                facts,
                letterhead,
                new Orders(database, desk.role()),
                new Outbox(database, letterhead),
                notices,
                new ClockNotice(notices));
    }

    /// At the end of a transaction.
    void flush() {
        facts.flush();
    }

    void reload() {
        facts.reload();
        outbox.reload();
        notices.reload();
    }

    /// The board as the person here hopes it is.
    Hopes hopes() {
        return new Hopes(outbox.rows());
    }

    /// Whether somebody has begun this order, here or as far as is known here.
    boolean isBegun(KeptOrder order) {
        return hopes().begun(order, facts.shop().prepares());
    }

    /// @param name the shop's or the rider's
    Desktop desktop(DeskIdentity desk, String name, String person) {
        return new Desktop(desk, name, person, facts.testPayments(), outbox.rows(), notices.rows());
    }
}
