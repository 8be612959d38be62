package soban.core.payments;

import soban.core.outside.OutsideTrouble;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.GatewayAnswer.Declined;
import soban.domain.order.GatewayAnswer.Done;
import soban.domain.order.GatewayAnswer.Unclear;

import java.util.Optional;
import java.util.Set;

/// Toss Payments. A customer's payment window asks Toss for the money under the attempt's order id;
/// here it is confirmed, with the window's payment key as the token. For fifteen days Toss repeats
/// the first answer to a key, an error too; so whatever was asked before is looked for in its book
/// first, and a no that proves nothing is followed by a look.
final class TossGateway implements Gateway {
    private static final Set<String> DECLINED =
            Set.of("REJECT_CARD_PAYMENT", "REJECT_CARD_COMPANY", "INVALID_STOPPED_CARD");

    /// There is no such payment. It can be trusted of a key that was never confirmed before.
    private static final Set<String> NEVER_BEGUN =
            Set.of("NOT_FOUND_PAYMENT_SESSION", "NOT_FOUND_PAYMENT", "INVALID_REQUEST");

    private static final Set<String> REFUSED =
            Set.of("NOT_CANCELABLE_PAYMENT", "NOT_CANCELABLE_AMOUNT", "EXCEED_MAX_REFUND_DUE");
    private static final String GIVEN_BACK = "ALREADY_CANCELED_PAYMENT";

    private final TossApi toss;

    TossGateway(TossApi toss) {
        this.toss = toss;
    }

    @Override
    public GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble {
        if (!charge.opens()) {
            GatewayAnswer found = find(charge);
            if (isFinal(found)) {
                return found;
            }
        }
        return switch (toss.confirm(charge)) {
            case TossReply.Told(var payment) -> payment.charge(charge);
            case TossReply.No no when DECLINED.contains(no.code()) -> new Declined(no.code());
            case TossReply.No no -> charge.opens() ? afterFirst(charge, no) : no.unclear();
        };
    }

    private static boolean isFinal(GatewayAnswer answer) {
        return answer instanceof Done || answer instanceof Declined;
    }

    private GatewayAnswer afterFirst(Question.Charge charge, TossReply.No no)
            throws OutsideTrouble {
        Optional<TossPayment> found = look(charge);
        if (found.isPresent()) {
            return found.get().charge(charge);
        }
        return NEVER_BEGUN.contains(no.code()) ? new Declined(no.code()) : no.unclear();
    }

    @Override
    public GatewayAnswer find(Question.Charge charge) throws OutsideTrouble {
        Optional<TossPayment> found = look(charge);
        return found.isPresent() ? found.get().charge(charge) : notFound();
    }

    /// The payment that was paid under the order id, else the one of the customer's window.
    private Optional<TossPayment> look(Question.Charge charge) throws OutsideTrouble {
        String orderId = TossName.orderId(charge.attempt());
        Optional<TossPayment> ofOrder = look(toss.ofOrder(orderId));
        return ofOrder.isEmpty() || ofOrder.get().isPaid() || ofOrder.get().isThatOf(charge)
                ? ofOrder
                : look(toss.ofKey(charge.request().token()))
                        .filter(payment -> payment.orderId().equals(orderId));
    }

    private static Optional<TossPayment> look(TossReply reply) throws OutsideTrouble {
        return switch (reply) {
            case TossReply.Told(var payment) -> Optional.of(payment);
            case TossReply.No no when no.status() == 404 -> Optional.empty();
            case TossReply.No no -> throw new OutsideTrouble("no look: " + no.code());
        };
    }

    private static GatewayAnswer notFound() {
        return new Unclear("not found");
    }

    /// The payment's key is in Toss's book; and there it also stands whether the refund was given,
    /// however long ago it was asked for.
    @Override
    public GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble {
        Optional<TossPayment> found = look(refund);
        if (found.isEmpty()) {
            return notFound();
        }
        TossPayment payment = found.get();
        Optional<GatewayAnswer> given = payment.refund(refund);
        if (given.isPresent()) {
            return given.get();
        }
        return payment.brought() ? cancel(payment, refund) : new Unclear(payment.status());
    }

    private Optional<TossPayment> look(Question.Refund refund) throws OutsideTrouble {
        return look(toss.ofOrder(TossName.orderId(refund.attempt())));
    }

    private GatewayAnswer cancel(TossPayment payment, Question.Refund refund)
            throws OutsideTrouble {
        return switch (toss.cancel(payment.paymentKey(), refund.key(), refund.amount())) {
            case TossReply.Told(var after) ->
                    after.refund(refund).orElseThrow(() -> new OutsideTrouble("not cancelled"));
            case TossReply.No no when REFUSED.contains(no.code()) -> new Declined(no.code());
            case TossReply.No no when no.code().equals(GIVEN_BACK) -> givenBack(refund);
            case TossReply.No no -> no.unclear();
        };
    }

    /// By an earlier question of ours that arrived late; or by somebody else, and then a person
    /// must see to it: nobody here knows what that refund was meant for.
    private GatewayAnswer givenBack(Question.Refund refund) throws OutsideTrouble {
        return found(refund, new Declined(GIVEN_BACK));
    }

    @Override
    public GatewayAnswer find(Question.Refund refund) throws OutsideTrouble {
        return found(refund, new Unclear("not refunded yet"));
    }

    private GatewayAnswer found(Question.Refund refund, GatewayAnswer otherwise)
            throws OutsideTrouble {
        Optional<TossPayment> found = look(refund);
        return found.isPresent() ? found.get().refund(refund).orElse(otherwise) : notFound();
    }

    @Override
    public void close() {
        toss.close();
    }
}
