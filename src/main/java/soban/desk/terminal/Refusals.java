package soban.desk.terminal;

import soban.domain.unit.RefusalCode;

import java.util.regex.Matcher;

/// Why something was refused, for those who work in a shop or ride for one.
final class Refusals {
    private Refusals() {}

    /// @param detail what the core added
    static String of(RefusalCode code, String detail) {
        String sentence = sentence(code);
        return detail.isBlank()
                ? sentence
                : sentence.replaceFirst("\\.$", ": " + Matcher.quoteReplacement(detail) + ".");
    }

    private static String sentence(RefusalCode code) {
        return switch (code) {
            case SHOP_UNKNOWN -> "The core does not know this shop.";
            case SHOP_CLOSED -> "The shop is closed now.";
            case SHOP_PAUSED -> "The shop is paused.";
            case SETTINGS_INVALID -> "These settings can't be.";
            case SHOP_ENROLLED_OTHERWISE -> "The shop is enrolled otherwise.";
            case CUSTOMER_UNKNOWN -> "There is no such customer.";
            case RIDER_UNKNOWN -> "The core does not know this rider.";
            case RIDER_OFF_DUTY -> "Go on duty first.";
            case PRODUCT_UNKNOWN -> "It is not on the menu.";
            case PRODUCT_SOLD_OUT -> "It is sold out.";
            case PRODUCT_INVALID -> "A product can't be like this.";
            case OUT_OF_STOCK -> "There are not enough of it.";
            case STOCK_RESERVED -> "So many are promised to orders that are not paid yet.";
            case STOCK_OUT_OF_RANGE -> "There can't be so many.";
            case OPTION_UNKNOWN -> "There is no such option.";
            case OPTION_REQUIRED -> "A choice is missing.";
            case OPTION_TOO_MANY -> "Only one of these can be chosen.";
            case LINES_OUT_OF_RANGE -> "An order can't have so many lines.";
            case QUANTITY_OUT_OF_RANGE -> "That is no quantity.";
            case TEXT_TOO_LONG -> "The text is too long.";
            case CARD_NUMBER ->
                    "A card is paid with by the payment link or the card terminal. Take its number"
                            + " out of this text.";
            case FULFILMENT_UNAVAILABLE -> "The shop does not offer this.";
            case ADDRESS_NEEDED -> "An address is missing.";
            case DISTRICT_NOT_SERVED -> "The shop does not deliver there.";
            case WANTED_TIME -> "It can't be had at that time.";
            case TIME_OUT_OF_RANGE -> "That time can't be.";
            case AMOUNT_OUT_OF_RANGE -> "That amount can't be.";
            case ORDER_UNKNOWN -> "The core does not know this order.";
            case ORDER_CLOSED -> "The order has ended.";
            case ORDER_NOT_PAID -> "The order is not paid.";
            case ORDER_CANCELLED -> "The order was cancelled.";
            case STATION_UNKNOWN -> "Nothing of this order is made at that station.";
            case WRONG_STEP -> "The order is not there yet, or is past it.";
            case UNDO_TOO_LATE -> "It is too late to undo this.";
            case UNDO_NOTHING -> "There is nothing to undo.";
            case PAYMENT_OPEN -> "Money of this order is under way: wait for it.";
            case TOO_MANY_ATTEMPTS -> "Its payment was tried too often.";
            case ALREADY_PAID -> "The order is paid already.";
            case CANCEL_TOO_LATE -> "It is too late to cancel.";
            case CANCEL_PENDING -> "The customer wants to cancel: wait for the decision.";
            case CANCEL_NOT_PENDING -> "Nobody waits for that decision.";
            case REFUND_TOO_MUCH -> "So much is not left of what was paid.";
            case REFUND_NOT_FAILED -> "No such refund has failed.";
            case DELIVERY_GONE -> "The delivery is gone.";
            case DELIVERY_NOT_YOURS -> "The delivery is not this rider's.";
            case DELIVERY_WRONG_STEP -> "The delivery is not there yet, or is past it.";
            case REVIEW_TOO_EARLY -> "It was not delivered yet.";
            case REVIEW_EXISTS -> "It is answered already.";
            case REVIEW_MISSING -> "Nobody has reviewed this order.";
            case STARS_OUT_OF_RANGE -> "A review has 1 to 5 stars.";
            case DEVICE_UNKNOWN -> "There is no such device.";
            case DEVICE_SUPERSEDED -> "Another run of this desk counts now.";
            case NOT_ALLOWED -> "This desk may not do that.";
            case NOT_UNDERSTOOD -> "The core is older than this desk and does not know it.";
            case ID_REUSED -> "The same was asked differently before.";
            case DEADLINE_PASSED -> "It came too late.";
            case DECIDED_SEE_BOARD -> "It was decided before: look at the board.";
            case UNIT_PARKED -> "The unit's orders are on hold: tell whoever runs the core.";
            case OFFLINE -> "The core can't be asked now, and others may take it meanwhile.";
            case INTERNAL -> "A fault of ours kept it from being decided.";
        };
    }
}
