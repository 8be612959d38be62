package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.desk.OrderCard;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;

/// What a printed ticket tells of an order, whichever desk prints it.
///
/// @param pending a press on it still waits for the core
/// @param elsewhere how many pieces other stations make, which this ticket leaves out
/// @param waitsSince since when it waits: when it came, or when it is to be begun
public record Slip(
        OrderId order,
        int number,
        Fulfilment fulfilment,
        OrderStatus status,
        boolean pending,
        List<OrderLine> lines,
        int elsewhere,
        String note,
        String cardText,
        Instant waitsSince,
        @Nullable Instant promisedAt,
        @Nullable Instant wantedAt) {
    public Slip {
        lines = List.copyOf(lines);
    }

    public static Slip of(Ticket ticket, int elsewhere) {
        return new Slip(
                ticket.order(),
                ticket.number(),
                ticket.fulfilment(),
                ticket.status(),
                ticket.pending(),
                ticket.lines(),
                elsewhere,
                ticket.note(),
                "",
                ticket.receivedAt(),
                ticket.promisedAt(),
                null);
    }

    public static Slip of(OrderCard card) {
        var content = card.content();
        @Nullable Instant surfaces = content.surfacesAt();
        return new Slip(
                card.order(),
                card.number(),
                content.fulfilment(),
                card.status(),
                card.pending(),
                content.lines(),
                0,
                content.note().text(),
                content.cardText().text(),
                surfaces != null && surfaces.isAfter(card.receivedAt())
                        ? surfaces
                        : card.receivedAt(),
                card.promisedAt(),
                content.wantedAt());
    }

    /// Accepted by the core's word, and still in the shop: what is to be made, or to be handed over
    /// where nothing is made.
    boolean isAccepted() {
        return !pending
                && switch (status) {
                    case ACCEPTED, PREPARING, READY -> true;
                    case AWAITING_PAYMENT,
                            RECEIVED,
                            ON_THE_WAY,
                            HANDED_OVER,
                            DELIVERED,
                            COMPLETED,
                            CANCELLED,
                            REJECTED,
                            EXPIRED ->
                            false;
                };
    }

    boolean isOver() {
        return switch (status) {
            case CANCELLED, REJECTED, EXPIRED -> true;
            case AWAITING_PAYMENT,
                    RECEIVED,
                    ACCEPTED,
                    PREPARING,
                    READY,
                    ON_THE_WAY,
                    HANDED_OVER,
                    DELIVERED,
                    COMPLETED ->
                    false;
        };
    }
}
