package soban.desk.board;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;
import soban.domain.order.StationDone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Puts together what an owner is to see.
///
/// @param hoped the shop with what was pressed here
/// @param orders those that go on and those that moved in the last days, in any order
/// @param taken what was taken at the counter here and is not decided
public record OwnerPicture(
        Desktop desktop,
        ShopCard shop,
        HopedShop hoped,
        Collection<KeptOrder> orders,
        List<TakenOrder> taken)
        implements Picture {
    private static final Comparator<OrderCard> OLDEST_FIRST =
            Comparator.comparing(OrderCard::receivedAt).thenComparing(card -> card.order().value());

    @Override
    public DeskView at(Instant now, Link link) {
        var hopes = desktop.hopes();
        Instant today = beginningOfDay(now);
        var cards = new ArrayList<OrderCard>();
        var steps = new ArrayList<Recalls.Step>();
        for (KeptOrder order : orders) {
            if (order.owners() != null && concerns(order, today)) {
                var hoped = hopes.of(order);
                cards.add(card(order, order.owners(), hoped));
                steps.add(Recalls.Step.of(order, hoped));
            }
        }
        cards.sort(OLDEST_FIRST);
        var recall = Recalls.of(steps, now, shop.undoWindow());
        var board =
                new OwnerBoard(
                        cards,
                        taken,
                        shop.prepares() ? recall : List.of(),
                        hoped.at(now),
                        new Day(today, shop.zone(), orders).figures());
        return desktop.with(board, link);
    }

    private Instant beginningOfDay(Instant now) {
        return shop.settings().hours().beginningOfDay(now);
    }

    /// What ended before today is done with, unless something happened to it since.
    private static boolean concerns(KeptOrder order, Instant today) {
        return order.onBoard() || !order.movedAt().isBefore(today);
    }

    private static OrderCard card(KeptOrder order, KeptOrder.Owners owners, Hopes.Hoped hoped) {
        return new OrderCard(
                order.id(),
                order.content(),
                hoped.status(),
                hoped.pending(),
                order.touched(),
                order.waitsSince(),
                hoped.since(),
                order.standing().promisedAt(),
                owners.affairs(),
                owners.trail(),
                hoped.stations().stream().map(StationDone::station).toList());
    }
}
