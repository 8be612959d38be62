package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;

/// One order on a board. `status` is what the person should see: the core's word with this desk's
/// pending press on top. Open tickets are ACCEPTED, PREPARING and READY; a CANCELLED one stays
/// until it is touched. `pending` says that a press on it still waits for the core, `touched` that
/// it need not ring any more.
public record Ticket(
        OrderId order,
        int number,
        OrderStatus status,
        boolean pending,
        boolean touched,
        Fulfilment fulfilment,
        List<OrderLine> lines,
        String note,
        Instant receivedAt,
        @Nullable Instant promisedAt,
        Instant statusSince,
        boolean startedBeforeCancel,
        List<String> stationsDone) {
    public Ticket {
        lines = List.copyOf(lines);
        stationsDone = List.copyOf(stationsDone);
    }

    /// Of which no station has made its lines yet.
    public Ticket(
            OrderId order,
            int number,
            OrderStatus status,
            boolean pending,
            boolean touched,
            Fulfilment fulfilment,
            List<OrderLine> lines,
            String note,
            Instant receivedAt,
            @Nullable Instant promisedAt,
            Instant statusSince,
            boolean startedBeforeCancel) {
        this(
                order,
                number,
                status,
                pending,
                touched,
                fulfilment,
                lines,
                note,
                receivedAt,
                promisedAt,
                statusSince,
                startedBeforeCancel,
                List.of());
    }

    /// With some of its lines.
    public Ticket showing(List<OrderLine> some) {
        return new Ticket(
                order,
                number,
                status,
                pending,
                touched,
                fulfilment,
                some,
                note,
                receivedAt,
                promisedAt,
                statusSince,
                startedBeforeCancel,
                stationsDone);
    }
}
