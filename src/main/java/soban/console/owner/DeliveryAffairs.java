package soban.console.owner;

import soban.console.frame.Deed;
import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Need;
import soban.desk.OwnerBoard;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to be delivered and what was today: first what stands still.
final class DeliveryAffairs implements AffairSource {
    @Override
    public List<Affair> of(OwnerBoard board, Phrasebook book, Instant now) {
        return board.deliveries().stream()
                .sorted(
                        Comparator.comparing((OrderCard card) -> !waits(card))
                                .thenComparing(card -> card.status().ended())
                                .thenComparing(OrderCard::statusSince))
                .map(card -> affair(card, board, book, now))
                .toList();
    }

    @Override
    public int waiting(OwnerBoard board) {
        return (int) board.deliveries().stream().filter(DeliveryAffairs::waits).count();
    }

    private static boolean waits(OrderCard card) {
        return card.needs().contains(Need.DELIVERY_STUCK);
    }

    private static Affair affair(OrderCard card, OwnerBoard board, Phrasebook book, Instant now) {
        var words = new OrderWords(book, board.shop());
        var deeds = new OrderDeeds(book, board.shop(), now);
        var possible = new ArrayList<Deed>();
        if (card.status() == OrderStatus.READY || card.status() == OrderStatus.ON_THE_WAY) {
            possible.addAll(deeds.next(card));
        }
        possible.addAll(new DeliveryDeeds(book).of(card));
        return new Affair(
                "delivery-" + card.number(),
                card.order(),
                OrderWords.number(card) + " " + words.type(card),
                state(card, words, book),
                waits(card) ? "late" : card.status().ended() ? "calm" : "good",
                words.age(card.statusSince(), now),
                lines(card, words, book),
                possible);
    }

    private static String state(OrderCard card, OrderWords words, Phrasebook book) {
        if (waits(card)) {
            return book.text("delivery.stuck");
        }
        return switch (card.affairs().delivery().status()) {
            case NONE -> words.status(card.status());
            case OFFERED -> book.text("delivery.offered");
            case CLAIMED -> book.text("delivery.claimed");
            case PICKED_UP -> book.text("delivery.picked-up");
            case DELIVERED -> book.text("delivery.delivered");
            case FAILED -> book.text("delivery.failed");
            case CANCELLED -> book.text("delivery.cancelled");
        };
    }

    private static List<String> lines(OrderCard card, OrderWords words, Phrasebook book) {
        var lines = new ArrayList<String>();
        String rider = card.trail().riderName();
        lines.add(
                Stream.of(
                                rider.isEmpty() ? "" : book.text("order.rider", rider),
                                words.status(card.status()),
                                words.promise(card))
                        .filter(part -> !part.isBlank())
                        .reduce((a, b) -> a + " · " + b)
                        .orElse(""));
        lines.add(address(card.content(), book));
        lines.add(OrderWords.items(card));
        var appointed = card.affairs().delivery().appointment();
        if (appointed != null) {
            lines.add(book.text("delivery.appointed", appointed.rider().value()));
        }
        return lines;
    }

    private static String address(OrderContent content, Phrasebook book) {
        var address = content.address();
        return address == null
                ? ""
                : Stream.of(
                                book.person(" ", address.line(), address.detail()),
                                book.person(content.contact().name()))
                        .distinct()
                        .collect(Collectors.joining(" · "));
    }
}
