package soban.console.counter;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentStatus;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The order that was taken last at this counter, until the next one is begun.
///
/// @param basket what it was, in case that it has to be taken once more
/// @param provisional what it was called as long as the core had given it no number; empty before
///   the desk has said so
/// @param before the refusals that stood there already
record Placed(OrderId order, Basket basket, Way way, String provisional, Set<Long> before) {
    private static final String TAKE = DeskAction.nameOf(DeskAction.TakeOrder.class);

    enum State {
        KEEPING,
        PROVISIONAL,
        /// Its card is asked.
        ASKED,
        DECLINED,
        EXPIRED,
        NUMBERED,
        REFUSED
    }

    Placed {
        before = Set.copyOf(before);
    }

    static Placed now(OrderId order, Basket basket, Way way, DeskView view) {
        return new Placed(
                order,
                basket,
                way,
                "",
                view.notices().stream().map(Notice::id).collect(Collectors.toSet()));
    }

    /// What is known of it by now.
    Placed seen(DeskView view) {
        return taken(view.owner())
                .map(taken -> new Placed(order, basket, way, taken.provisional(), before))
                .orElse(this);
    }

    State state(DeskView view) {
        var card = view.owner().order(order);
        if (card.isPresent()) {
            return state(card.get());
        }
        if (taken(view.owner()).isPresent()) {
            return State.PROVISIONAL;
        }
        if (view.notices().stream().anyMatch(this::isAbout)) {
            return State.REFUSED;
        }
        return provisional.isEmpty() ? State.KEEPING : State.PROVISIONAL;
    }

    private State state(OrderCard card) {
        return switch (card.status()) {
            case AWAITING_PAYMENT ->
                    card.affairs().purse().card() == PaymentStatus.DECLINED && way == Way.CARD
                            ? State.DECLINED
                            : State.ASKED;
            case EXPIRED -> State.EXPIRED;
            default -> State.NUMBERED;
        };
    }

    Placed by(Way other) {
        return new Placed(order, basket, other, provisional, before);
    }

    /// What is called out: `#85`, or `P12` as long as that is all there is.
    String number(DeskView view) {
        return view.owner()
                .order(order)
                .map(OrderCard::number)
                .map(n -> "#" + n)
                .orElse(provisional);
    }

    private Optional<TakenOrder> taken(OwnerBoard board) {
        return board.taken().stream().filter(taken -> taken.order().equals(order)).findFirst();
    }

    /// The number of a press is its notice's; what this desk refuses by itself has a negative one.
    private boolean isAbout(Notice notice) {
        if (!notice.action().equals(TAKE) || before.contains(notice.id())) {
            return false;
        }
        return provisional.isEmpty() ? notice.id() < 0 : provisional.equals("P" + notice.id());
    }
}
