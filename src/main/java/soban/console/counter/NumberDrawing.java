package soban.console.counter;

import soban.console.counter.CounterPicture.Called;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;
import soban.desk.OrderCard;
import soban.domain.money.Money;

/// Puts an order that was taken into words: the number to call, or why there is none.
final class NumberDrawing {
    private final Placed placed;
    private final DeskView view;
    private final Phrasebook book;

    NumberDrawing(Placed placed, DeskView view, Phrasebook book) {
        this.placed = placed;
        this.view = view;
        this.book = book;
    }

    Called called(boolean pressLost) {
        return switch (placed.state(view)) {
            case NUMBERED -> numbered("counter.number.title", paid(), Called.Standing.CERTAIN);
            case ASKED -> numbered("counter.number.asked", paid(), Called.Standing.PROVISIONAL);
            case PROVISIONAL ->
                    numbered(
                            "counter.number.provisional",
                            paid() + "\n" + book.text("counter.number.later"),
                            Called.Standing.PROVISIONAL);
            case KEEPING -> keeping(pressLost);
            case DECLINED -> declined();
            case EXPIRED -> refused(book.text("counter.number.expired"));
            case REFUSED -> refused(refusal());
        };
    }

    private Called numbered(String title, String sentence, Called.Standing standing) {
        return new Called(placed.number(view), book.text(title), sentence, standing);
    }

    private Called without(String title, String sentence, Called.Standing standing) {
        return new Called("!", book.text(title), sentence, standing);
    }

    private Called refused(String why) {
        return without("counter.number.refused", why, Called.Standing.REFUSED);
    }

    private Called declined() {
        return without(
                "counter.number.declined",
                book.text("counter.number.declined.now", money(asked())),
                Called.Standing.DECLINED);
    }

    /// Not yet in the desk's file, or never.
    private Called keeping(boolean lost) {
        return lost
                ? without(
                        "counter.number.lost",
                        book.text("status.press-lost"),
                        Called.Standing.REFUSED)
                : new Called(
                        "…",
                        book.text("counter.number.keeping"),
                        paid(),
                        Called.Standing.PROVISIONAL);
    }

    private String refusal() {
        return book.text(
                placed.way() == Way.CASH
                        ? "counter.number.refused.cash"
                        : "counter.number.refused.why");
    }

    private String paid() {
        String key =
                switch (placed.way()) {
                    case CASH -> "counter.number.cash";
                    case CARD -> "counter.number.card";
                    case ON_COLLECTION -> "counter.number.collect";
                };
        return book.text(key, money(total()));
    }

    /// As the core counted it, or as it was added up here while it has not answered.
    private Money total() {
        return view.owner().order(placed.order()).map(OrderCard::total).orElseGet(this::asked);
    }

    private Money asked() {
        return new Prices(view.owner().shop()).total(placed.basket());
    }

    private String money(Money money) {
        return book.amounts().of(money, view.owner().shop().currency());
    }
}
