package soban.simulate.staff;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;

import java.util.List;
import java.util.Optional;

/// Accepts what waits, hands over what is fetched, brings what the shop itself brings, and decides
/// cancels on hold: nobody gets money back for what is being made.
final class Owner implements Routine {
    @Override
    public List<DeskAction> next(DeskView view) {
        OwnerBoard board = view.owner();
        return board.orders().stream()
                .filter(card -> !card.pending())
                .map(card -> step(board, card))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<DeskAction> step(OwnerBoard board, OrderCard card) {
        if (card.needs().contains(OrderCard.Need.CANCEL_ON_HOLD)) {
            boolean untouched =
                    card.status() == OrderStatus.RECEIVED || card.status() == OrderStatus.ACCEPTED;
            return Optional.of(new DeskAction.DecideCancel(card.order(), untouched));
        }
        if (card.affairs().cancellation().undecided() || card.affairs().cancellation().undoing()) {
            return Optional.empty();
        }
        return switch (card.status()) {
            case RECEIVED -> Optional.of(new DeskAction.Accept(card.order(), null));
            case READY -> ready(board, card);
            case ON_THE_WAY ->
                    isOurs(board, card)
                            ? Optional.of(new DeskAction.FinishDelivery(card.order()))
                            : Optional.empty();
            case AWAITING_PAYMENT,
                    ACCEPTED,
                    PREPARING,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED,
                    CANCELLED,
                    REJECTED,
                    EXPIRED ->
                    Optional.empty();
        };
    }

    private static Optional<DeskAction> ready(OwnerBoard board, OrderCard card) {
        if (card.content().fulfilment() == Fulfilment.PICKUP) {
            return Optional.of(new DeskAction.HandOver(card.order()));
        }
        return isOurs(board, card)
                ? Optional.of(new DeskAction.StartDelivery(card.order()))
                : Optional.empty();
    }

    private static boolean isOurs(OwnerBoard board, OrderCard card) {
        return card.affairs().delivery().carrier() == Carrier.SHOP
                || (!card.affairs().delivery().isOpen()
                        && board.shop().settings().delivery().carrier() == Carrier.SHOP);
    }
}
