package soban.desk.board;

import org.jspecify.annotations.Nullable;

import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.DeliveryEvent.DeliveryClaimed;
import soban.domain.order.DeliveryEvent.OrderDelivered;
import soban.domain.order.DeliveryEvent.OrderPickedUp;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentEvent.CashRefunded;
import soban.domain.order.PaymentEvent.CashTaken;
import soban.domain.order.PaymentEvent.PaymentRefunded;
import soban.domain.order.PaymentEvent.PaymentTaken;
import soban.domain.order.PaymentEvent.RefundRecorded;
import soban.domain.order.PaymentEvent.RefundStarted;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When things happened to an order, and what else its events tell and no copy of it could: of what
/// happened while this desk was not there nothing is known.
///
/// @param movedAt the last time that anything happened to it
/// @param paidAt when its money came
/// @param riderName of the rider who had it last, empty when none did
/// @param refunds when and why what went back
/// @param lost devices at which it had been begun for nothing
public record Trail(
        Instant movedAt,
        @Nullable Instant paidAt,
        @Nullable Instant startedAt,
        @Nullable Instant readyAt,
        @Nullable Instant leftAt,
        @Nullable Instant deliveredAt,
        String riderName,
        List<Back> refunds,
        List<String> lost) {
    /// Money that went back, or is on its way.
    ///
    /// @param at when it was begun, and then when it was done
    public record Back(String refund, Instant at, String reason) {}

    public Trail {
        refunds = List.copyOf(refunds);
        lost = List.copyOf(lost);
    }

    static Trail from(Instant received, boolean paid) {
        return new Trail(
                received, paid ? received : null, null, null, null, null, "", List.of(), List.of());
    }

    Trail after(OrderEvent event, Instant time) {
        return switch (event) {
            case OrderEvent.PreparationStarted started ->
                    steps(time, started.at(), null, null, null);
            case OrderEvent.PreparationFinished finished ->
                    steps(time, startedAt, finished.at(), null, null);
            case OrderEvent.OrderMadeReady ready -> steps(time, null, ready.at(), null, null);
            case OrderEvent.StepUndone undone ->
                    steps(
                            time,
                            undone.to() == OrderStatus.ACCEPTED ? null : startedAt,
                            null,
                            null,
                            null);
            case OrderPickedUp picked ->
                    steps(time, startedAt, readyAt, leftAt == null ? picked.at() : leftAt, null);
            case OrderDelivered delivered ->
                    steps(time, startedAt, readyAt, leftAt, delivered.at());
            case DeliveryClaimed claimed -> rider(claimed.riderName(), time);
            case CashTaken _, PaymentTaken _ -> paid(time);
            case RefundStarted begun -> with(new Back(begun.refund(), time, begun.reason()), time);
            case CashRefunded done -> with(new Back(done.refund(), time, done.reason()), time);
            case PaymentRefunded done -> back(done.refund(), time);
            case RefundRecorded done -> back(done.refund(), time);
            case WorkLost work -> lost(work.device(), time);
            default -> steps(time, startedAt, readyAt, leftAt, deliveredAt);
        };
    }

    public Optional<Back> back(String refund) {
        return refunds.stream().filter(back -> back.refund().equals(refund)).findFirst();
    }

    private Trail steps(
            Instant time,
            @Nullable Instant started,
            @Nullable Instant ready,
            @Nullable Instant left,
            @Nullable Instant delivered) {
        return new Trail(time, paidAt, started, ready, left, delivered, riderName, refunds, lost);
    }

    private Trail rider(String name, Instant time) {
        return new Trail(
                time, paidAt, startedAt, readyAt, leftAt, deliveredAt, name, refunds, lost);
    }

    private Trail paid(Instant time) {
        return new Trail(
                time, time, startedAt, readyAt, leftAt, deliveredAt, riderName, refunds, lost);
    }

    private Trail back(String refund, Instant time) {
        return with(new Back(refund, time, back(refund).map(Back::reason).orElse("")), time);
    }

    private Trail with(Back back, Instant time) {
        var next =
                Stream.concat(
                                refunds.stream().filter(b -> !b.refund().equals(back.refund())),
                                Stream.of(back))
                        .toList();
        return new Trail(
                time, paidAt, startedAt, readyAt, leftAt, deliveredAt, riderName, next, lost);
    }

    private Trail lost(String device, Instant time) {
        var next = Stream.concat(lost.stream(), Stream.of(device)).distinct().toList();
        return new Trail(
                time, paidAt, startedAt, readyAt, leftAt, deliveredAt, riderName, refunds, next);
    }
}
