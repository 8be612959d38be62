package soban.core.http;

import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

/// Words a unit's refusal for a customer, and finds the status that belongs to it.
final class Refusals {
    private Refusals() {}

    static Problem problem(Refusal refusal) {
        RefusalCode code = refusal.code();
        return switch (code) {
            case DEADLINE_PASSED, UNIT_PARKED ->
                    Problem.nothingWritten(code.code(), words(refusal), 5);
            case ORDER_UNKNOWN, SHOP_UNKNOWN -> Problem.of(404, code.code(), words(refusal));
            case ID_REUSED -> Problem.of(422, code.code(), words(refusal));
            case INTERNAL -> Problem.of(500, code.code(), words(refusal));
            default -> Problem.of(409, code.code(), words(refusal)).atLine(refusal.line());
        };
    }

    private static String words(Refusal refusal) {
        String detail = refusal.detail();
        return switch (refusal.code()) {
            case SHOP_UNKNOWN -> "There is no such shop.";
            case SHOP_ENROLLED_OTHERWISE -> "The shop is enrolled otherwise: " + detail + ".";
            case CUSTOMER_UNKNOWN -> "There is no such customer.";
            case PRODUCT_UNKNOWN -> "Not on the menu: " + detail + ".";
            case PRODUCT_SOLD_OUT -> "Sold out: " + detail + ".";
            case OPTION_UNKNOWN -> "The product has no such option: " + detail + ".";
            case OPTION_REQUIRED -> "A choice is missing: " + detail + ".";
            case OPTION_TOO_MANY -> "Only one can be chosen: " + detail + ".";
            case LINES_OUT_OF_RANGE -> "The number of lines must be " + detail + ".";
            case QUANTITY_OUT_OF_RANGE -> "The quantity must be " + detail + ".";
            case TEXT_TOO_LONG -> "Too long, or not valid: " + detail + ".";
            case FULFILMENT_UNAVAILABLE -> "The shop doesn't offer this: " + detail + ".";
            case AMOUNT_OUT_OF_RANGE ->
                    "The order comes to nothing, or to more than can be charged.";
            case ORDER_UNKNOWN -> "There is no such order.";
            case ORDER_CLOSED -> "The order has ended.";
            case ORDER_NOT_PAID -> "The order is not paid.";
            case ORDER_CANCELLED -> "The order is cancelled, or is being cancelled.";
            case WRONG_STEP -> "Not possible while the order is " + detail + ".";
            case UNDO_TOO_LATE -> "It is too late to undo this.";
            case UNDO_NOTHING -> "There is nothing to undo.";
            case TOO_MANY_ATTEMPTS -> "This order was declined too often. Place it anew.";
            case PAYMENT_OPEN -> "A payment of this order is under way: wait for its outcome.";
            case ALREADY_PAID -> "The order is paid.";
            case CANCEL_TOO_LATE -> "It can't be cancelled any more: the order is " + detail + ".";
            case NOT_ALLOWED -> "This is not for a customer to do.";
            case ID_REUSED -> "This Idempotency-Key was used for another request.";
            case DEADLINE_PASSED ->
                    "The shop's core was too busy, and did nothing. Try again a little later.";
            case DECIDED_SEE_BOARD -> "This was decided before: look at the order.";
            case UNIT_PARKED -> "This shop's orders need its operator. Try again later.";
            case INTERNAL -> "A fault of ours kept this from being decided.";
        };
    }
}
