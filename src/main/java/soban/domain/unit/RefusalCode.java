package soban.domain.unit;

import java.util.Locale;

/// Every reason for which a command can be refused. Screens and HTTP answers word them; the code
/// itself is stable.
public enum RefusalCode {
    SHOP_UNKNOWN,
    SHOP_ENROLLED_OTHERWISE,
    CUSTOMER_UNKNOWN,
    PRODUCT_UNKNOWN,
    PRODUCT_SOLD_OUT,
    OPTION_UNKNOWN,
    OPTION_REQUIRED,
    OPTION_TOO_MANY,
    LINES_OUT_OF_RANGE,
    QUANTITY_OUT_OF_RANGE,
    TEXT_TOO_LONG,
    FULFILMENT_UNAVAILABLE,
    AMOUNT_OUT_OF_RANGE,
    ORDER_UNKNOWN,
    ORDER_CLOSED,
    ORDER_NOT_PAID,
    ORDER_CANCELLED,
    WRONG_STEP,
    UNDO_TOO_LATE,
    UNDO_NOTHING,
    PAYMENT_OPEN,
    TOO_MANY_ATTEMPTS,
    ALREADY_PAID,
    CANCEL_TOO_LATE,
    NOT_ALLOWED,
    ID_REUSED,
    DEADLINE_PASSED,
    DECIDED_SEE_BOARD,
    UNIT_PARKED,
    INTERNAL;

    /// The code as it stands on the wire and in bundles: `product-sold-out`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
