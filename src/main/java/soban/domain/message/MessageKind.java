package soban.domain.message;

import static soban.domain.message.MessageSubject.CANCEL;
import static soban.domain.message.MessageSubject.DELIVERY;
import static soban.domain.message.MessageSubject.PAYMENT;
import static soban.domain.message.MessageSubject.PREPARATION;
import static soban.domain.message.MessageSubject.REVIEW;
import static soban.domain.message.MessageSubject.SIGN_IN;
import static soban.domain.message.Recipient.CUSTOMER;
import static soban.domain.message.Recipient.SELLER;

/// Every kind of message. What concerns money or a cancel must arrive; the rest is news that is
/// stale when it comes late, and is dropped first when there is too much of it.
public enum MessageKind {
    PAY_LATER(CUSTOMER, PAYMENT, true),
    ORDER_PAID(CUSTOMER, PAYMENT, true),
    PAYMENT_DECLINED(CUSTOMER, PAYMENT, true),
    ORDER_EXPIRED(CUSTOMER, PAYMENT, true),
    REFUNDED(CUSTOMER, PAYMENT, true),
    REFUND_FAILED(CUSTOMER, PAYMENT, true),
    ORDER_ACCEPTED(CUSTOMER, PREPARATION, false),
    PROMISE_LENGTHENED(CUSTOMER, PREPARATION, false),
    PREPARATION_STARTED(CUSTOMER, PREPARATION, false),
    ORDER_READY(CUSTOMER, PREPARATION, false),
    STEP_UNDONE(CUSTOMER, PREPARATION, false),
    HANDED_OVER(CUSTOMER, DELIVERY, false),
    RIDER_FOUND(CUSTOMER, DELIVERY, false),
    ON_THE_WAY(CUSTOMER, DELIVERY, false),
    DELIVERED(CUSTOMER, DELIVERY, false),
    DELIVERY_FAILED(CUSTOMER, DELIVERY, true),
    ORDER_COMPLETED(CUSTOMER, DELIVERY, false),
    REVIEW_REQUESTED(CUSTOMER, REVIEW, false),
    CANCEL_ON_HOLD(CUSTOMER, CANCEL, true),
    CANCEL_STILL_ON_HOLD(CUSTOMER, CANCEL, true),
    CANCEL_REFUSED(CUSTOMER, CANCEL, true),
    ORDER_CANCELLED(CUSTOMER, CANCEL, true),
    ORDER_REJECTED(CUSTOMER, CANCEL, true),
    SIGN_IN_CODE(CUSTOMER, SIGN_IN, false),
    SELLER_ORDER_UNANSWERED(SELLER, CANCEL, true),
    SELLER_CANCEL_REQUESTED(SELLER, CANCEL, true),
    SELLER_CANCEL_ON_HOLD(SELLER, CANCEL, true),
    SELLER_REFUND_FAILED(SELLER, PAYMENT, true),
    SELLER_PAYMENT_UNKNOWN(SELLER, PAYMENT, true),
    SELLER_DELIVERY_STUCK(SELLER, DELIVERY, true);

    private final Recipient recipient;
    private final MessageSubject subject;
    private final boolean mustArrive;

    MessageKind(Recipient recipient, MessageSubject subject, boolean mustArrive) {
        this.recipient = recipient;
        this.subject = subject;
        this.mustArrive = mustArrive;
    }

    public Recipient recipient() {
        return recipient;
    }

    public MessageSubject subject() {
        return subject;
    }

    public boolean mustArrive() {
        return mustArrive;
    }
}
