package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Column;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// All that the page of the orders shows at one moment. Equal pictures look equal.
///
/// @param taken orders of the counter here that have no number yet, in words
/// @param done what has ended today, in a line
record OrdersPicture(
        List<Lane> lanes, List<String> taken, String done, @Nullable DetailPicture detail) {

    /// A column with its orders, the oldest first.
    record Lane(Column column, String title, List<OrderFace> faces) {}

    boolean isEmpty() {
        return taken.isEmpty() && lanes.stream().allMatch(lane -> lane.faces().isEmpty());
    }

    static OrdersPicture of(OwnerBoard board, OrdersModel model, Phrasebook book, Instant now) {
        var lanes =
                Arrays.stream(Column.values())
                        .filter(column -> column != Column.DONE)
                        .map(column -> lane(column, board, model, book, now))
                        .toList();
        DetailPicture detail =
                model.picked()
                        .flatMap(board::order)
                        .map(card -> DetailPicture.of(card, board, model, book, now))
                        .orElse(null);
        return new OrdersPicture(
                lanes,
                board.taken().stream().map(taken -> taken(taken, board, book)).toList(),
                done(board, book),
                detail);
    }

    private static Lane lane(
            Column column, OwnerBoard board, OrdersModel model, Phrasebook book, Instant now) {
        var faces =
                board.in(column).stream()
                        .map(
                                card ->
                                        OrderFace.of(
                                                card,
                                                board.shop(),
                                                book,
                                                now,
                                                model.rings(card),
                                                model.picked()
                                                        .filter(card.order()::equals)
                                                        .isPresent()))
                        .toList();
        return new Lane(column, book.text("lane." + OrderWords.lower(column)), faces);
    }

    private static String taken(TakenOrder taken, OwnerBoard board, Phrasebook book) {
        return book.text(
                "order.taken",
                taken.provisional(),
                String.join(" · ", taken.lines()),
                book.amounts().of(taken.total(), board.shop().currency()));
    }

    private static String done(OwnerBoard board, Phrasebook book) {
        List<OrderCard> ended = board.in(Column.DONE);
        return book.text(
                "order.done-today",
                ended.stream().filter(card -> card.status().served()).count(),
                count(ended, OrderStatus.CANCELLED),
                count(ended, OrderStatus.REJECTED));
    }

    private static long count(List<OrderCard> cards, OrderStatus status) {
        return cards.stream().filter(card -> card.status() == status).count();
    }
}
