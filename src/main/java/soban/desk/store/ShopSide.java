package soban.desk.store;

import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.TakenOrder;
import soban.desk.board.HopedShop;
import soban.desk.board.Hopes;
import soban.desk.board.KitchenPicture;
import soban.desk.board.OwnerPicture;
import soban.desk.board.Picture;
import soban.desk.board.ShopCard;
import soban.desk.board.Wish;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.ShopCommand;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A shop's desk: what is pressed there and shown there.
final class ShopSide implements Side {
    private static final String TAKE_ORDER = DeskAction.nameOf(DeskAction.TakeOrder.class);

    private static final Duration CARD_PATIENCE = Duration.ofMinutes(1);

    private final DeskIdentity desk;
    private final Tables tables;
    private final Facts facts;
    private final Orders orders;
    private final Stories stories;
    private final ShopEvents events;

    ShopSide(DeskIdentity desk, Tables tables, Stories stories) {
        this.desk = desk;
        this.tables = tables;
        this.facts = tables.facts();
        this.orders = tables.orders();
        this.stories = stories;
        this.events = new ShopEvents(desk.role(), tables, stories);
    }

    @Override
    public void apply(EventRecord record, Instant now) {
        events.apply(record, now);
    }

    @Override
    public void replace(Recovery.Whole whole, Instant time) {
        events.replace(whole, time);
    }

    /// It was begun, or it will not be begun here until that is decided. Nothing is said about what
    /// was decided meanwhile.
    @Override
    public List<Wish> answers() {
        return events.asked().stream()
                .flatMap(id -> orders.find(id).stream())
                .filter(order -> order.standing().cancelUndecided())
                .filter(order -> !tables.outbox().answersCancelOf(order.id()))
                .map(order -> Wish.answer(order.id(), tables.isBegun(order)))
                .toList();
    }

    /// While a cancel is undecided nothing is begun. What was begun before goes on: this desk said
    /// so, and the core decides.
    @Override
    public Optional<RefusalCode> objection(Wish wish, Instant now) {
        boolean locked =
                wish.begins()
                        && wish.order() != null
                        && orders.find(wish.order())
                                .filter(order -> order.standing().cancelUndecided())
                                .filter(order -> !tables.isBegun(order))
                                .isPresent();
        return locked ? Optional.of(RefusalCode.CANCEL_PENDING) : Optional.empty();
    }

    @Override
    public Optional<Hopes.Hoped> hoped(OrderId order) {
        return orders.find(order).map(known -> tables.hopes().of(known));
    }

    @Override
    public String subject(Wish wish) {
        if (wish.order() != null) {
            return orders.subject(wish.order());
        }
        return wish.subject() == null ? "" : facts.shop().productName(wish.subject());
    }

    /// Nobody's card is charged when they have long left the counter.
    @Override
    public Optional<Instant> deadline(Wish wish, Instant now) {
        return wish.command() instanceof OrderCommand.PlaceAtCounter place && place.card() != null
                ? Optional.of(now.plus(CARD_PATIENCE))
                : Optional.empty();
    }

    /// Whoever presses a ticket has seen it. On a cancelled one that is no acknowledgement.
    @Override
    public void pressed(OrderId id) {
        orders.find(id)
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .ifPresent(order -> orders.put(order.seen()));
    }

    @Override
    public Picture picture(String person) {
        var shop = facts.shop();
        var desktop = tables.desktop(desk, shop.name(), person);
        if (desk.role() == Role.KITCHEN) {
            return new KitchenPicture(desktop, shop, hoped(shop), orders.board());
        }
        return new OwnerPicture(desktop, shop, hoped(shop), orders.board(), taken(shop));
    }

    private HopedShop hoped(ShopCard shop) {
        return HopedShop.of(
                shop,
                tables.outbox().rows().stream()
                        .filter(press -> press.isByPerson() && press.order() == null)
                        .map(tables.letterhead()::command)
                        .filter(ShopCommand.class::isInstance)
                        .map(ShopCommand.class::cast)
                        .toList());
    }

    private List<TakenOrder> taken(ShopCard shop) {
        return tables.outbox().rows().stream()
                .filter(press -> press.action().equals(TAKE_ORDER))
                .map(press -> new Counter(shop).taken(press, tables.letterhead().command(press)))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Optional<String> area() {
        return Optional.empty();
    }

    @Override
    public void offered(List<EventRecord> records, Instant now) {}

    @Override
    public List<EventRecord> story(OrderId order) {
        return stories.of(order);
    }

    @Override
    public void flush() {
        orders.flush();
    }

    @Override
    public void reload() {
        events.forget();
        orders.reload();
    }
}
