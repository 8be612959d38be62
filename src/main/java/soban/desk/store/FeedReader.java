package soban.desk.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.desk.Notice;
import soban.desk.board.FeedBatch;
import soban.desk.board.FeedLine;
import soban.desk.board.FeedPosition;
import soban.desk.board.Hopes;
import soban.desk.board.KeptOrder;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Instant;

/// Reads the feed into the tables, line by line, and stops where the feed does not go on from what
/// is known. It must be called within a transaction.
final class FeedReader {
    private static final Logger LOG = LoggerFactory.getLogger(FeedReader.class);

    private final Database database;
    private final Facts facts;
    private final Orders orders;
    private final Outbox outbox;
    private final Notices notices;

    FeedReader(Database database, Facts facts, Orders orders, Outbox outbox, Notices notices) {
        this.database = database;
        this.facts = facts;
        this.orders = orders;
        this.outbox = outbox;
        this.notices = notices;
    }

    /// Takes the lines that go on from what is known.
    ///
    /// @return what is wrong with the feed, for a person; empty when nothing is
    String read(FeedBatch batch, Instant now) {
        for (FeedLine line : batch.lines()) {
            var position = facts.position();
            var verdict = position.judge(line.place(), batch.openStart());
            switch (verdict) {
                case KNOWN -> {}
                case NEXT -> {
                    take(line, now);
                    facts.position(position.past(line.place(), line.offset() + 1));
                }
                case GAP, FORK -> {
                    return sentence(verdict, position, line);
                }
            }
        }
        facts.position(facts.position().at(batch.nextOffset()));
        return "";
    }

    private String sentence(FeedPosition.Verdict verdict, FeedPosition position, FeedLine line) {
        String what =
                verdict == FeedPosition.Verdict.GAP
                        ? "Events %d to %d of this shop never came here."
                                .formatted(position.number() + 1, line.place().number() - 1)
                        : "From event %d on, the station's record is another one than this desk's."
                                .formatted(line.place().number());
        return "%s Close this desk, move %s away and open it again: it then reads everything anew."
                .formatted(what, database.file());
    }

    private void take(FeedLine line, Instant now) {
        switch (line) {
            case FeedLine.Told(var offset, var place, var record) -> apply(record, now);
            case FeedLine.Unread(var offset, var place, var reason) -> {
                LOG.warn("event {} of the feed can't be read: {}", place.number(), reason);
                database.update(
                        "INSERT OR REPLACE INTO unread VALUES (?, ?, ?)",
                        place.number(),
                        place.id(),
                        reason);
            }
        }
    }

    private void apply(EventRecord record, Instant now) {
        switch (record.event()) {
            case OrderReceived received -> orders.put(KeptOrder.received(received, record.time()));
            case OrderEvent event -> change(event, record.time());
            case ShopEvent event -> facts.shop(facts.shop().after(event));
            case CommandAnswered answered -> settle(answered, now);
            default -> {}
        }
    }

    /// An order whose beginning is older than the feed reaches is passed over.
    private void change(OrderEvent event, Instant time) {
        var hopes = new Hopes(outbox.rows());
        var known = orders.find(event.order());
        if (known.isPresent()) {
            var next = known.get().after(event, time, hopes.begun(known.get()));
            if (!next.equals(known.get())) {
                orders.put(next);
            }
        }
    }

    private void settle(CommandAnswered answered, Instant now) {
        if (!answered.device().equals(facts.device())) {
            return;
        }
        var answer = answered.answer();
        switch (answer.outcome()) {
            case RESEND -> outbox.resend(answer.resendFrom());
            case ACCEPTED -> outbox.settle(answered.number(), answered.command());
            case REFUSED -> {
                var refusal =
                        answer.refusal() == null
                                ? Refusal.of(RefusalCode.INTERNAL)
                                : answer.refusal();
                outbox.settle(answered.number(), answered.command())
                        .ifPresent(
                                press ->
                                        notices.add(
                                                new Notice(
                                                        press.number(),
                                                        now,
                                                        press.action(),
                                                        press.subject(),
                                                        refusal.code(),
                                                        refusal.detail())));
            }
        }
    }
}
