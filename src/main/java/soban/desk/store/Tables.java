package soban.desk.store;

import soban.desk.DeskIdentity;
import soban.desk.board.Picture;

import java.util.function.Supplier;

/// Everything that stands in one open file, each kind in its own class.
///
/// @param letterhead how what is sent is written
record Tables(Facts facts, Letterhead letterhead, Orders orders, Outbox outbox, Notices notices) {

    static Tables of(Database database, DeskIdentity desk, Supplier<String> fresh) {
        var facts = new Facts(database, desk.shop(), fresh);
        var letterhead = new Letterhead(desk, database, facts);
        return new Tables(
                facts,
                letterhead,
                new Orders(database),
                new Outbox(database, letterhead),
                new Notices(database));
    }

    /// At the end of a transaction.
    void flush() {
        orders.flush();
        facts.flush();
    }

    void reload() {
        facts.reload();
        orders.reload();
        outbox.reload();
        notices.reload();
    }

    Picture picture(DeskIdentity desk) {
        return new Picture(
                desk,
                facts.shop(),
                facts.testPayments(),
                orders.board(),
                outbox.rows(),
                notices.rows());
    }
}
