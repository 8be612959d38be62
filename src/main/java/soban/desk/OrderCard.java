package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.desk.board.Affairs;
import soban.desk.board.Trail;
import soban.domain.money.Money;
import soban.domain.order.CancelStatus;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One order as its owner sees it. `status` is the core's word with this desk's pending press on
/// top.
///
/// @param receivedAt since when it waits
/// @param affairs what the core says of its money, its delivery, its messages and the rest
/// @param stationsDone those that have made their lines of it
/// @param trail when things happened, as far as this desk was there
public record OrderCard(
        OrderId order,
        OrderContent content,
        OrderStatus status,
        boolean pending,
        boolean touched,
        Instant receivedAt,
        Instant statusSince,
        @Nullable Instant promisedAt,
        Affairs affairs,
        Trail trail,
        List<String> stationsDone) {
    public OrderCard {
        stationsDone = List.copyOf(stationsDone);
    }

    /// Of which no station has made its lines yet.
    public OrderCard(
            OrderId order,
            OrderContent content,
            OrderStatus status,
            boolean pending,
            boolean touched,
            Instant receivedAt,
            Instant statusSince,
            @Nullable Instant promisedAt,
            Affairs affairs,
            Trail trail) {
        this(
                order,
                content,
                status,
                pending,
                touched,
                receivedAt,
                statusSince,
                promisedAt,
                affairs,
                trail,
                List.of());
    }

    public enum Column {
        NEW,
        ACCEPTED,
        PREPARING,
        READY,
        ON_THE_WAY,
        DONE
    }

    /// What the owner alone can settle.
    public enum Need {
        ANSWER,
        CANCEL_ON_HOLD,
        DELIVERY_STUCK,
        REFUND_FAILED,
        NOT_COLLECTED,
        REVIEW_UNANSWERED
    }

    public int number() {
        return content.number();
    }

    public Money total() {
        return content.bill() == null ? Money.NONE : content.bill().total();
    }

    public Column column() {
        return switch (status) {
            case AWAITING_PAYMENT, RECEIVED -> Column.NEW;
            case ACCEPTED -> Column.ACCEPTED;
            case PREPARING -> Column.PREPARING;
            case READY -> Column.READY;
            case ON_THE_WAY -> Column.ON_THE_WAY;
            case HANDED_OVER, DELIVERED, COMPLETED, CANCELLED, REJECTED, EXPIRED -> Column.DONE;
        };
    }

    public List<Need> needs() {
        var needs = new ArrayList<Need>();
        if (status == OrderStatus.RECEIVED) {
            needs.add(Need.ANSWER);
        }
        if (affairs.cancellation().status() == CancelStatus.HELD
                && affairs.cancellation().undecided()) {
            needs.add(Need.CANCEL_ON_HOLD);
        }
        if (affairs.delivery().raised()) {
            needs.add(Need.DELIVERY_STUCK);
        }
        if (affairs.purse().isRefundFailed()) {
            needs.add(Need.REFUND_FAILED);
        }
        if (affairs.uncollected()) {
            needs.add(Need.NOT_COLLECTED);
        }
        if (affairs.review() != null && affairs.review().answeredAt() == null) {
            needs.add(Need.REVIEW_UNANSWERED);
        }
        return List.copyOf(needs);
    }
}
