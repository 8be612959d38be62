package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.KeptOrder;
import soban.desk.board.ShopCard;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.shop.ShopEvent;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.time.Instant;

/// What the events of the feed, or a whole state in their place, make of this desk's tables.
final class Projection {
    private final Facts facts;
    private final Orders orders;
    private final Notices notices;
    private final Presses presses;
    private final CancelAnswers cancels;
    private final Answers answers;
    private final Registration registration;

    Projection(Tables tables, Presses presses, CancelAnswers cancels, Registration registration) {
        this.facts = tables.facts();
        this.orders = tables.orders();
        this.notices = tables.notices();
        this.presses = presses;
        this.cancels = cancels;
        this.registration = registration;
        this.answers = new Answers(facts, registration, tables.outbox(), notices);
    }

    void apply(EventRecord record, Instant now) {
        switch (record.event()) {
            case OrderReceived received -> orders.put(KeptOrder.received(received, record.time()));
            case OrderEvent event -> change(event, record.time(), now);
            case ShopEvent event -> facts.shop(facts.shop().after(event));
            case DeviceEvent event -> registration.heard(event, true);
            case CommandAnswered answered -> answers.settle(answered, now);
            default -> {}
        }
    }

    /// An order whose beginning is older than the feed reaches is passed over.
    private void change(OrderEvent event, Instant time, Instant now) {
        orders.find(event.order())
                .ifPresent(
                        known -> {
                            var next = known.after(event, time, presses.begun(known));
                            if (!next.equals(known)) {
                                orders.put(next);
                            }
                        });
        switch (event) {
            case CancelAsked question -> cancels.heard(question);
            case WorkLost lost when lost.device().equals(facts.device()) -> tell(lost, now);
            default -> {}
        }
    }

    private void tell(WorkLost lost, Instant now) {
        notices.add(
                new Notice(
                        notices.ownId(),
                        orders.find(lost.order()).map(KeptOrder::since).orElse(now),
                        Notice.WORK_LOST,
                        orders.subject(lost.order()),
                        RefusalCode.ORDER_CANCELLED,
                        ""));
    }

    /// The board is what the whole state says, and nothing else. What this desk remembers of its
    /// orders, its presses and its notices stay.
    void replace(Recovery.Whole whole, Instant time) {
        for (var part : whole.parts()) {
            if (part.shop() != null) {
                facts.shop(ShopCard.of(part.shop()));
                registration.heard(part.shop().devices());
            }
        }
        var copies = whole.parts().stream().flatMap(part -> part.orders().stream()).toList();
        orders.replace(copies.stream().map(copy -> kept(copy, time)).toList());
        copies.forEach(cancels::heard);
        var first = whole.first();
        facts.position(facts.position().jumped(first.number(), first.last(), time));
    }

    private KeptOrder kept(Order copy, Instant time) {
        return orders.find(copy.id())
                .map(known -> known.after(copy, time, presses.begun(known)))
                .orElseGet(() -> KeptOrder.of(copy));
    }
}
