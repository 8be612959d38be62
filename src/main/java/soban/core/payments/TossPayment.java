package soban.core.payments;

import org.jspecify.annotations.Nullable;

import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;
import soban.domain.order.GatewayAnswer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// A payment as Toss shows it, and what that means for a question. Amounts can have a fraction: a
/// merchant's account may hold payments in other currencies.
///
/// @param totalAmount what was charged, or is to be; refunds leave it as it is
record TossPayment(
        String paymentKey,
        String orderId,
        String status,
        BigDecimal totalAmount,
        @Nullable List<Cancel> cancels,
        @Nullable Failure failure) {
    /// @param transactionKey names the cancel
    record Cancel(
            BigDecimal cancelAmount,
            @Nullable String cancelReason,
            @Nullable String transactionKey,
            @Nullable String cancelStatus) {
        Optional<String> refund() {
            return cancelReason == null ? Optional.empty() : TossName.refund(cancelReason);
        }

        boolean isDone() {
            return cancelStatus == null || cancelStatus.equals("DONE");
        }

        String key() {
            return transactionKey == null ? "" : transactionKey;
        }
    }

    record Failure(@Nullable String code) {}

    boolean isPaid() {
        return status.equals("DONE") || status.equals("PARTIAL_CANCELED");
    }

    /// It was paid once, whether or not all of it has gone back.
    boolean brought() {
        return isPaid() || status.equals("CANCELED");
    }

    /// Payment windows that were opened one after another for the same order each have a payment.
    boolean isThatOf(Question.Charge charge) {
        return paymentKey.equals(charge.request().token());
    }

    /// A payment that was given back before we knew of it brought nothing: it is a no.
    GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble {
        about(charge);
        return switch (status) {
            case "DONE", "PARTIAL_CANCELED" ->
                    is(totalAmount, charge.amount())
                            ? new GatewayAnswer.Done(paymentKey)
                            : new GatewayAnswer.Unclear("charged " + totalAmount);
            case "CANCELED", "ABORTED", "EXPIRED" ->
                    isThatOf(charge)
                            ? new GatewayAnswer.Declined(reason())
                            : new GatewayAnswer.Unclear("another payment is " + status);
            default -> new GatewayAnswer.Unclear(status);
        };
    }

    /// Done if it shows the refund among its cancels; whatever else was given back is no answer.
    Optional<GatewayAnswer> refund(Question.Refund refund) throws OutsideTrouble {
        about(refund);
        return cancels().stream()
                .filter(cancel -> cancel.refund().filter(refund.key()::equals).isPresent())
                .findFirst()
                .map(
                        cancel ->
                                cancel.isDone() && is(cancel.cancelAmount(), refund.amount())
                                        ? new GatewayAnswer.Done(cancel.key())
                                        : new GatewayAnswer.Unclear(
                                                "refunded " + cancel.cancelAmount()));
    }

    /// An answer that came twice could stand in another's place.
    private void about(Question question) throws OutsideTrouble {
        if (!orderId.equals(TossName.orderId(question.attempt()))) {
            throw new OutsideTrouble("an answer to another question");
        }
    }

    @Override
    public List<Cancel> cancels() {
        return cancels == null ? List.of() : cancels;
    }

    static Money money(BigDecimal amount) {
        return new Money(amount.setScale(0, RoundingMode.HALF_UP).longValue());
    }

    private static boolean is(BigDecimal amount, Money expected) {
        return amount.compareTo(BigDecimal.valueOf(expected.amount())) == 0;
    }

    private String reason() {
        return failure == null || failure.code() == null ? status : failure.code();
    }
}
