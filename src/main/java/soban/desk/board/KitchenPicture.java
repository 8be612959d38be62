package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.MenuItem;
import soban.desk.Ticket;
import soban.domain.order.OrderStatus;
import soban.domain.order.StationDone;
import soban.domain.shop.Product;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Puts together what a kitchen is to see.
///
/// @param hoped the shop with what was pressed here
/// @param orders the orders on the board, in any order
public record KitchenPicture(
        Desktop desktop, ShopCard shop, HopedShop hoped, Collection<KeptOrder> orders)
        implements Picture {
    private static final Comparator<Ticket> OLDEST_FIRST =
            Comparator.comparing(Ticket::receivedAt)
                    .thenComparing(ticket -> ticket.order().value());

    @Override
    public DeskView at(Instant now, Link link) {
        var hopes = desktop.hopes();
        var tickets = new ArrayList<Ticket>();
        var steps = new ArrayList<Recalls.Step>();
        for (KeptOrder order : orders) {
            var hoped = hopes.of(order);
            if (hoped.status() != OrderStatus.HANDED_OVER && surfaced(order, now)) {
                tickets.add(ticket(order, hoped));
                steps.add(Recalls.Step.of(order, hoped));
            }
        }
        tickets.sort(OLDEST_FIRST);
        var recall = Recalls.of(steps, now, shop.undoWindow());
        return desktop.with(new KitchenBoard(tickets, recall, menu(now), stations()), link);
    }

    private List<MenuItem> menu(Instant now) {
        return hoped.shop().products().stream()
                .map(p -> new MenuItem(p.id(), p.name(), p.isSoldOut(now)))
                .toList();
    }

    private List<String> stations() {
        return shop.products().stream()
                .map(Product::station)
                .filter(station -> !station.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    /// A kitchen is not to make now what is wanted in the evening.
    private static boolean surfaced(KeptOrder order, Instant now) {
        @Nullable Instant surfaces = order.content().surfacesAt();
        return surfaces == null || !now.isBefore(surfaces);
    }

    private static Ticket ticket(KeptOrder order, Hopes.Hoped hoped) {
        var content = order.content();
        return new Ticket(
                order.id(),
                content.number(),
                hoped.status(),
                hoped.pending(),
                order.touched(),
                content.fulfilment(),
                content.lines(),
                content.note().text(),
                order.waitsSince(),
                order.standing().promisedAt(),
                hoped.since(),
                order.begunBeforeCancel(),
                hoped.stations().stream().map(StationDone::station).toList());
    }
}
