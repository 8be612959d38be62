package soban.console.owner;

import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

/// How orders are spoken of, in one language and for one shop.
final class OrderWords {
    private final Phrasebook book;
    private final ShopCard shop;

    OrderWords(Phrasebook book, ShopCard shop) {
        this.book = book;
        this.shop = shop;
    }

    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// `#84`
    static String number(OrderCard card) {
        return "#" + card.number();
    }

    /// How it gets to the customer: `pickup`, `rider` or `own`.
    static String kind(OrderCard card) {
        if (card.content().fulfilment() == Fulfilment.PICKUP) {
            return "pickup";
        }
        return card.affairs().delivery().carrier() == Carrier.SHOP ? "own" : "rider";
    }

    String type(OrderCard card) {
        return switch (kind(card)) {
            case "pickup" -> book.text("kind.pickup");
            case "own" -> book.text("kind.own");
            default -> book.text("kind.rider");
        };
    }

    String status(OrderStatus status) {
        return book.text("stands." + lower(status));
    }

    String money(Money amount) {
        return book.amounts().of(amount, shop.currency());
    }

    /// `Americano (iced, large) 2 · Croissant 1`
    static String items(OrderCard card) {
        return card.content().lines().stream()
                .map(line -> name(line) + " " + line.quantity())
                .collect(Collectors.joining(" · "));
    }

    static String name(OrderLine line) {
        return line.options().isEmpty()
                ? line.name()
                : line.name() + " (" + String.join(", ", line.options()) + ")";
    }

    String time(Instant at) {
        return book.phrases().time(at);
    }

    String age(Instant since, Instant now) {
        Duration age = Duration.between(since, now);
        return book.phrases().length(age.isNegative() ? Duration.ZERO : age);
    }

    /// Until when it is promised, or what else says how it goes on.
    String promise(OrderCard card) {
        Instant promised = card.promisedAt();
        Instant wanted = card.content().wantedAt();
        if (promised != null) {
            return book.text("order.promised", time(promised));
        }
        return wanted == null ? "" : book.text("order.wanted", time(wanted));
    }

    String payment(OrderCard card) {
        var purse = card.affairs().purse();
        String state = book.text("payment." + lower(purse.status()));
        return purse.cash() ? book.text("payment.in-cash", state) : state;
    }
}
