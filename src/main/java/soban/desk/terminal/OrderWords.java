package soban.desk.terminal;

import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.board.Purse;
import soban.domain.money.Money;
import soban.domain.shop.Carrier;

import java.util.stream.Collectors;

/// How a terminal says what concerns an order's owner.
final class OrderWords {
    private final Words words;

    OrderWords(Words words) {
        this.words = words;
    }

    String money(Purse purse, OwnerBoard board) {
        String currency = board.shop().currency();
        return switch (purse.status()) {
            case PAID -> "paid " + words.money(purse.left(), currency);
            case REFUNDED -> "refunded " + words.money(purse.back(), currency);
            case REFUNDING -> "refunding " + words.money(purse.owed(), currency);
            case REFUND_FAILED -> "REFUND FAILED " + words.money(purse.owed(), currency);
            case PENDING, UNKNOWN, DECLINED -> "not paid";
        };
    }

    String money(Purse purse, OwnerBoard board, Money total) {
        return purse.paid().amount() == 0
                ? words.money(total, board.shop().currency()) + " not paid"
                : money(purse, board);
    }

    String needs(OrderCard card) {
        return card.needs().stream()
                .map(need -> need(need, card))
                .collect(Collectors.joining(", "));
    }

    private String need(OrderCard.Need need, OrderCard card) {
        return switch (need) {
            case ANSWER ->
                    card.affairs().answerBy() == null
                            ? "accept or reject it"
                            : "accept or reject it before " + words.time(card.affairs().answerBy());
            case CANCEL_ON_HOLD -> "cancel on hold: decide-cancel";
            case DELIVERY_STUCK ->
                    "delivery stuck: offer-again, reassign, deliver-ourselves or fail-delivery";
            case REFUND_FAILED -> "refund failed: give it back, then record-refund";
            case NOT_COLLECTED -> "nobody came for it";
            case REVIEW_UNANSWERED -> "a review waits for an answer";
        };
    }

    String cancel(OrderCard card) {
        var cancel = card.affairs().cancellation();
        String word = cancel.undoing() ? "being undone" : Words.lower(cancel.status());
        return cancel.requestedAt() == null ? word : word + " " + words.time(cancel.requestedAt());
    }

    String delivery(OrderCard card) {
        var delivery = card.affairs().delivery();
        String rider = delivery.rider() == null ? "" : " by " + delivery.rider();
        String name = card.trail().riderName().isBlank() ? "" : " " + card.trail().riderName();
        String who = delivery.carrier() == Carrier.SHOP ? " by the shop" : rider + name;
        return Words.lower(delivery.status()) + who + (delivery.raised() ? ", STUCK" : "");
    }

    String address(OrderCard card) {
        var address = card.content().address();
        return address == null
                ? ""
                : ", %s %s %s"
                        .formatted(
                                address.district(),
                                Words.person(address.line()),
                                Words.person(address.detail()))
                        .stripTrailing();
    }
}
