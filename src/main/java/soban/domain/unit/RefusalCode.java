package soban.domain.unit;

import java.util.Locale;

/// Every reason for which a command can be refused. Screens and HTTP answers word them; the code
/// itself is stable.
public enum RefusalCode {
    SHOP_UNKNOWN,
    SHOP_CLOSED,
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
    CARD_NUMBER,
    FULFILMENT_UNAVAILABLE,
    ADDRESS_NEEDED,
    DISTRICT_NOT_SERVED,
    WANTED_TIME,
    TIME_OUT_OF_RANGE,
    AMOUNT_OUT_OF_RANGE,
    ORDER_UNKNOWN,
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
    ID_REUSED,
    DEADLINE_PASSED,
    DECIDED_SEE_BOARD,
    UNIT_PARKED,
    OFFLINE,
    INTERNAL;

    /// The code as it stands on the wire and in bundles: `product-sold-out`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
