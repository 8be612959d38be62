package soban.core.http;

import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

/// Finds the status that belongs to a unit's refusal: whether it is about what was named, what was
/// wished, or about us.
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal refusal) {
        RefusalCode code = refusal.code();
        String words = RefusalWords.of(refusal);
        return switch (code) {
            case DEADLINE_PASSED, UNIT_PARKED, OFFLINE ->
                    Problem.nothingWritten(code.code(), words, 5);
            case ORDER_UNKNOWN, SHOP_UNKNOWN -> Problem.of(404, code.code(), words);
            case ID_REUSED -> Problem.of(422, code.code(), words);
            case CARD_NUMBER -> Problem.of(422, code.code(), words).atLine(refusal.line());
            case INTERNAL -> Problem.of(500, code.code(), words);
            case SHOP_CLOSED,
                    SHOP_PAUSED,
                    SETTINGS_INVALID,
                    SHOP_ENROLLED_OTHERWISE,
                    CUSTOMER_UNKNOWN,
                    RIDER_UNKNOWN,
                    RIDER_OFF_DUTY,
                    PRODUCT_UNKNOWN,
                    PRODUCT_SOLD_OUT,
                    PRODUCT_INVALID,
                    OUT_OF_STOCK,
                    STOCK_RESERVED,
                    STOCK_OUT_OF_RANGE,
                    OPTION_UNKNOWN,
                    OPTION_REQUIRED,
                    OPTION_TOO_MANY,
                    LINES_OUT_OF_RANGE,
                    QUANTITY_OUT_OF_RANGE,
                    TEXT_TOO_LONG,
                    FULFILMENT_UNAVAILABLE,
                    ADDRESS_NEEDED,
                    DISTRICT_NOT_SERVED,
                    WANTED_TIME,
                    TIME_OUT_OF_RANGE,
                    AMOUNT_OUT_OF_RANGE,
                    ORDER_CLOSED,
                    ORDER_NOT_PAID,
                    ORDER_CANCELLED,
                    WRONG_STEP,
                    STATION_UNKNOWN,
                    UNDO_TOO_LATE,
                    UNDO_NOTHING,
                    PAYMENT_OPEN,
                    TOO_MANY_ATTEMPTS,
                    ALREADY_PAID,
                    CANCEL_TOO_LATE,
                    CANCEL_PENDING,
                    CANCEL_NOT_PENDING,
                    REFUND_TOO_MUCH,
                    REFUND_NOT_FAILED,
                    DELIVERY_GONE,
                    DELIVERY_NOT_YOURS,
                    DELIVERY_WRONG_STEP,
                    REVIEW_TOO_EARLY,
                    REVIEW_EXISTS,
                    REVIEW_MISSING,
                    STARS_OUT_OF_RANGE,
                    DEVICE_UNKNOWN,
                    DEVICE_SUPERSEDED,
                    NOT_ALLOWED,
                    NOT_UNDERSTOOD,
                    DECIDED_SEE_BOARD ->
                    Problem.of(409, code.code(), words).atLine(refusal.line());
        };
    }
}
