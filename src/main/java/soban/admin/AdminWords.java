package soban.admin;

import soban.domain.unit.Refusal;

/// Words a unit's refusal for an operator.
final class AdminWords {
    private AdminWords() {}

    static String of(Refusal refusal) {
        String detail = refusal.detail();
        String why =
                switch (refusal.code()) {
                    case SETTINGS_INVALID -> "this can't be: " + detail;
                    case PRODUCT_INVALID -> "a product can't be like this: " + detail;
                    case SHOP_ENROLLED_OTHERWISE -> "the shop is enrolled otherwise, as " + detail;
                    case SHOP_UNKNOWN -> "there is no such shop";
                    case CUSTOMER_UNKNOWN -> "there is no such customer";
                    case RIDER_UNKNOWN -> "there is no such rider";
                    case DEVICE_UNKNOWN -> "there is no such device";
                    case TEXT_TOO_LONG -> "too long, or empty: " + detail;
                    case CARD_NUMBER ->
                            "a payment card's number is never kept, so take it out: " + detail;
                    case UNIT_PARKED -> "its state can't be read, so nothing is decided there";
                    default -> refusal.code().code() + (detail.isEmpty() ? "" : ", " + detail);
                };
        return "Refused: " + why + ".";
    }
}
