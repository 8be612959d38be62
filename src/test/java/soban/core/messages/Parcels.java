package soban.core.messages;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.Regarding;
import soban.domain.order.OrderId;

/// Messages about one order of one customer, with what each kind usually has to say.
final class Parcels {
    static final OrderId ORDER = new OrderId("cafe-7k2m9q4t1x8d");
    static final String ID = ORDER + ".m1";
    static final String PHONE = "010-1234-5678";
    static final Regarding CAFE = new Regarding("소반 카페", 42, "KRW", "Asia/Seoul");

    private Parcels() {}

    static Parcel of(MessageKind kind) {
        return of(kind, Channel.KAKAO, CAFE, "김서연", detail(kind));
    }

    static Parcel of(
            MessageKind kind, Channel channel, Regarding regarding, String name, String detail) {
        return new Parcel(ORDER, ID, 0, kind, channel, name, PHONE, regarding, detail, false);
    }

    static Parcel asText(MessageKind kind) {
        return of(kind, Channel.SMS, CAFE, "김서연", detail(kind));
    }

    static String detail(MessageKind kind) {
        return switch (kind) {
            case ORDER_PAID,
                    REFUNDED,
                    REFUND_FAILED,
                    SELLER_REFUND_FAILED,
                    SELLER_PAYMENT_UNKNOWN ->
                    "14500";
            case PAY_LATER, ORDER_ACCEPTED, PROMISE_LENGTHENED -> "2026-05-04T03:30:00Z";
            case RIDER_FOUND -> "박민수";
            case SIGN_IN_CODE -> "123456";
            case CANCEL_REFUSED -> "begun";
            case ORDER_REJECTED, SELLER_ORDER_UNANSWERED -> "unanswered";
            case DELIVERY_FAILED -> "부재중";
            case ORDER_CANCELLED, SELLER_CANCEL_REQUESTED, SELLER_CANCEL_ON_HOLD -> "마음이 바뀜";
            case STEP_UNDONE -> "PREPARING";
            case PAYMENT_DECLINED -> "card_declined";
            case CANCEL_ON_HOLD, CANCEL_STILL_ON_HOLD -> "";
            case ORDER_EXPIRED,
                    PREPARATION_STARTED,
                    ORDER_READY,
                    HANDED_OVER,
                    ON_THE_WAY,
                    DELIVERED,
                    ORDER_COMPLETED,
                    REVIEW_REQUESTED,
                    SELLER_DELIVERY_STUCK ->
                    "";
        };
    }
}
