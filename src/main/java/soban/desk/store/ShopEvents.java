package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.KeptOrder;
import soban.desk.board.ShopCard;
import soban.domain.order.CancelEvent.CancelAsked;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.Order;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.StockEvent;
import soban.domain.shop.ShopEvent;
import soban.domain.shop.ShopEvent.OrderersForgotten;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What the events of a shop's feed, or a whole state in their place, make of its orders and its
/// menu; and of which cancels this desk was asked.
final class ShopEvents {
    private final Role role;
    private final Tables tables;
    private final Facts facts;
    private final Orders orders;
    private final Stories stories;
    private final Set<OrderId> asked = new LinkedHashSet<>();

    ShopEvents(Role role, Tables tables, Stories stories) {
        this.role = role;
        this.tables = tables;
        this.facts = tables.facts();
        this.orders = tables.orders();
        this.stories = stories;
    }

    void apply(EventRecord record, Instant now) {
        switch (record.event()) {
            case OrderPlaced placed when role == Role.OWNER -> {
                orders.put(KeptOrder.placed(placed, record.time()));
                keep(placed, record);
            }
            case OrderReceived received -> {
                orders.put(received(received, record.time()));
                keep(received, record);
            }
            case OrderEvent event -> change(event, record, now);
            case OrderersForgotten(var forgotten) -> forget(forgotten);
            case ShopEvent event -> facts.shop(facts.shop().after(event));
            case DeviceEvent event -> facts.shop(facts.shop().after(event));
            default -> {}
        }
    }

    private void forget(List<String> ids) {
        for (String id : ids) {
            var order = new OrderId(id);
            orders.forgetPerson(order);
            stories.forgetPerson(order);
        }
    }

    /// What was taken at the counter is known here since then, with its money.
    private KeptOrder received(OrderReceived event, Instant time) {
        return orders.find(event.order())
                .filter(known -> known.status() == OrderStatus.AWAITING_PAYMENT)
                .map(known -> known.receivedNow(event))
                .orElseGet(() -> KeptOrder.received(role, event, time));
    }

    /// An order whose beginning is older than the feed reaches is passed over.
    private void change(OrderEvent event, EventRecord record, Instant now) {
        if (event instanceof StockEvent stock) {
            facts.shop(facts.shop().after(stock));
        }
        orders.find(event.order())
                .ifPresent(
                        known -> {
                            var next = known.after(event, record.time(), tables.isBegun(known));
                            if (!next.equals(known)) {
                                orders.put(next);
                            }
                        });
        keep(event, record);
        switch (event) {
            case CancelAsked question when question.devices().contains(facts.device()) ->
                    asked.add(question.order());
            case WorkLost lost when lost.device().equals(facts.device()) -> tell(lost, now);
            default -> {}
        }
    }

    /// Only an owner reads what happened.
    private void keep(OrderEvent event, EventRecord record) {
        if (role == Role.OWNER) {
            stories.add(event.order(), record);
        }
    }

    private void tell(WorkLost lost, Instant now) {
        tables.notices()
                .add(
                        new Notice(
                                tables.notices().ownId(),
                                orders.find(lost.order()).map(KeptOrder::since).orElse(now),
                                Notice.WORK_LOST,
                                orders.subject(lost.order()),
                                RefusalCode.ORDER_CANCELLED,
                                ""));
    }

    void replace(Recovery.Whole whole, Instant time) {
        for (var part : whole.parts()) {
            if (part.shop() != null) {
                facts.shop(ShopCard.of(part.shop()));
            }
        }
        var copies = whole.parts().stream().flatMap(part -> part.orders().stream()).toList();
        var kept = copies.stream().map(copy -> kept(copy, time)).toList();
        orders.replace(kept, whole.anotherStory());
        copies.forEach(this::heard);
    }

    private KeptOrder kept(Order copy, Instant time) {
        return orders.find(copy.id())
                .map(known -> known.after(copy, time, tables.isBegun(known)))
                .orElseGet(() -> KeptOrder.of(role, copy));
    }

    /// A snapshot tells of questions, too.
    private void heard(Order copy) {
        var cancellation = copy.cancellation();
        if (cancellation.undecided() && cancellation.awaited().contains(facts.device())) {
            asked.add(copy.id());
        }
    }

    /// Of which cancels this desk was asked since the last time.
    List<OrderId> asked() {
        var since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    void forget() {
        asked.clear();
    }
}
