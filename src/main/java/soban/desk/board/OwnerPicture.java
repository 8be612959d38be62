package soban.desk.board;

import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Puts together what an owner is to see.
///
/// @param orders those that go on and those that moved in the last days, in any order
/// @param taken what was taken at the counter here and is not decided
public record OwnerPicture(
        Desktop desktop, ShopCard shop, Collection<KeptOrder> orders, List<TakenOrder> taken)
        implements Picture {
    private static final Comparator<OrderCard> OLDEST_FIRST =
            Comparator.comparing(OrderCard::receivedAt).thenComparing(card -> card.order().value());

    @Override
    public DeskView at(Instant now, Link link) {
        var hopes = desktop.hopes();
        Instant today = beginningOfDay(now);
        var cards = new ArrayList<OrderCard>();
        for (KeptOrder order : orders) {
            if (order.owners() != null && concerns(order, today)) {
                cards.add(card(order, order.owners(), hopes.of(order)));
            }
        }
        cards.sort(OLDEST_FIRST);
        var recall =
                Recalls.of(
                        cards.stream()
                                .map(
                                        c ->
                                                new Recalls.Step(
                                                        c.order(),
                                                        c.number(),
                                                        c.status(),
                                                        c.statusSince()))
                                .toList(),
                        now,
                        shop.undoWindow());
        var board =
                new OwnerBoard(
                        cards,
                        taken,
                        shop.prepares() ? recall : List.of(),
                        menu(hopes),
                        new Day(today, shop.zone(), orders).figures());
        return desktop.with(board, link);
    }

    private Instant beginningOfDay(Instant now) {
        return now.atZone(shop.zone()).toLocalDate().atStartOfDay(shop.zone()).toInstant();
    }

    /// What ended before today is done with, unless something happened to it since.
    private static boolean concerns(KeptOrder order, Instant today) {
        return order.onBoard() || !order.movedAt().isBefore(today);
    }

    private ShopCard menu(Hopes hopes) {
        var hoped = shop;
        for (var product : shop.products()) {
            boolean soldOut = hopes.soldOut(product.id(), product.soldOut());
            if (soldOut != product.soldOut()) {
                hoped = hoped.soldOut(product.id(), soldOut);
            }
        }
        return hoped;
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
                owners.trail());
    }
}
