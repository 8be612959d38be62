package soban.core.http;

import soban.domain.unit.Refusal;

/// Words a unit's refusal for a customer.
final class RefusalWords {
    private RefusalWords() {}

    static String of(Refusal refusal) {
        String detail = refusal.detail();
        return switch (refusal.code()) {
            case SHOP_UNKNOWN -> "There is no such shop.";
            case SHOP_CLOSED -> "The shop is closed now.";
            case SHOP_PAUSED -> "The shop takes no orders for a while. Try again later.";
            case SETTINGS_INVALID -> "These settings can't be: " + detail + ".";
            case SHOP_ENROLLED_OTHERWISE -> "The shop is enrolled otherwise: " + detail + ".";
            case CUSTOMER_UNKNOWN -> "There is no such customer.";
            case RIDER_UNKNOWN -> "There is no such rider.";
            case RIDER_OFF_DUTY -> "The rider is not on duty.";
            case PRODUCT_UNKNOWN -> "Not on the menu: " + detail + ".";
            case PRODUCT_SOLD_OUT -> "Sold out: " + detail + ".";
            case PRODUCT_INVALID -> "A product can't be like this: " + detail + ".";
            case OUT_OF_STOCK -> "Not enough in stock: " + detail + ".";
            case STOCK_RESERVED -> "Some of it is promised to orders: " + detail + ".";
            case STOCK_OUT_OF_RANGE -> "There can't be so many in stock.";
            case OPTION_UNKNOWN -> "The product has no such option: " + detail + ".";
            case OPTION_REQUIRED -> "A choice is missing: " + detail + ".";
            case OPTION_TOO_MANY -> "Only one can be chosen: " + detail + ".";
            case LINES_OUT_OF_RANGE -> "The number of lines must be " + detail + ".";
            case QUANTITY_OUT_OF_RANGE -> "The quantity must be " + detail + ".";
            case TEXT_TOO_LONG -> "Too long, or not valid: " + detail + ".";
            case CARD_NUMBER -> Fields.NO_CARD_NUMBERS + " It stands in: " + detail + ".";
            case FULFILMENT_UNAVAILABLE -> "The shop doesn't offer this: " + detail + ".";
            case ADDRESS_NEEDED -> "A delivery needs an address: district and line.";
            case DISTRICT_NOT_SERVED -> "The shop doesn't deliver there: " + detail + ".";
            case WANTED_TIME -> "It can't be had at the time that is wanted.";
            case TIME_OUT_OF_RANGE -> "The time must be " + detail + ".";
            case AMOUNT_OUT_OF_RANGE ->
                    "The order comes to nothing, or to more than can be charged.";
            case ORDER_UNKNOWN -> "There is no such order.";
            case ORDER_CLOSED -> "The order has ended.";
            case ORDER_NOT_PAID -> "The order is not paid.";
            case ORDER_CANCELLED -> "The order is cancelled, or is being cancelled.";
            case STATION_UNKNOWN -> "Nothing of this order is made at " + detail + ".";
            case WRONG_STEP -> "Not possible while the order is " + detail + ".";
            case UNDO_TOO_LATE -> "It is too late to undo this.";
            case UNDO_NOTHING -> "There is nothing to undo.";
            case TOO_MANY_ATTEMPTS -> "Paying for it was tried too often. Place the order anew.";
            case PAYMENT_OPEN -> "A payment of this order is under way: wait for its outcome.";
            case ALREADY_PAID -> "The order is paid.";
            case CANCEL_TOO_LATE -> "It can't be cancelled any more: the order is " + detail + ".";
            case CANCEL_PENDING -> "Somebody wants to cancel this order: wait for the decision.";
            case CANCEL_NOT_PENDING -> "Nobody wants to cancel this order.";
            case REFUND_TOO_MUCH -> "That is more than can be given back.";
            case REFUND_NOT_FAILED -> "No refund of this order has failed.";
            case DELIVERY_GONE -> "Somebody else has this delivery.";
            case DELIVERY_NOT_YOURS -> "Another rider has this delivery.";
            case DELIVERY_WRONG_STEP -> "Not possible while the delivery is " + detail + ".";
            case REVIEW_TOO_EARLY -> "An order can be reviewed when it was delivered.";
            case REVIEW_EXISTS -> "This order was reviewed before.";
            case REVIEW_MISSING -> "There is no review of this order.";
            case STARS_OUT_OF_RANGE -> "A review has 1 to 5 stars.";
            case DEVICE_UNKNOWN -> "This device is not registered.";
            case DEVICE_SUPERSEDED -> "This device was replaced by another run of it.";
            case NOT_ALLOWED -> "This is not for a customer to do.";
            case NOT_UNDERSTOOD -> "This version of Soban doesn't know this wish.";
            case ID_REUSED -> "This Idempotency-Key was used for another request.";
            case DEADLINE_PASSED ->
                    "The shop's core was too busy, and did nothing. Try again a little later.";
            case DECIDED_SEE_BOARD -> "This was decided before: look at the order.";
            case UNIT_PARKED -> "This shop's orders need its operator. Try again later.";
            case OFFLINE -> "The core can't be asked now. Try again a little later.";
            case INTERNAL -> "A fault of ours kept this from being decided.";
        };
    }
}
