package soban.core.payments;

import soban.domain.money.Money;

/// Something that the two books see differently.
///
/// @param attempt the payment's name, which contains its order's
/// @param refund the refund's name; empty where it is about the charge itself
/// @param standing how the attempt stands with us
public record Finding(
        Kind kind, String attempt, String refund, Money there, Money here, String standing) {
    public enum Kind {
        CHARGED_THERE_NOT_HERE,
        PAID_HERE_NOT_THERE,
        CHARGES_DIFFER,
        REFUNDED_THERE_NOT_HERE,
        REFUNDED_HERE_NOT_THERE,
        REFUNDS_DIFFER
    }

    /// What is wrong, and what to do about it.
    public String sentence() {
        return switch (kind) {
            case CHARGED_THERE_NOT_HERE ->
                    "%s: the gateway took %d, and here it is %s. If it stays so, give it back at the gateway."
                            .formatted(attempt, there.amount(), standing);
            case PAID_HERE_NOT_THERE ->
                    "%s: here %d were paid, and the gateway knows of no such payment. Ask the gateway with the payment's reference."
                            .formatted(attempt, here.amount());
            case CHARGES_DIFFER ->
                    "%s: the gateway took %d, and here it is %d. Ask the gateway, and settle the difference with the customer."
                            .formatted(attempt, there.amount(), here.amount());
            case REFUNDED_THERE_NOT_HERE ->
                    "%s: the gateway gave %d back (%s), and here nothing was. Somebody may have done it at the gateway itself: look who, and don't give it back again."
                            .formatted(attempt, there.amount(), refund);
            case REFUNDED_HERE_NOT_THERE ->
                    "%s: here %d were given back (%s), and the gateway knows nothing of it. Ask the gateway, and give it back by other means if it says no."
                            .formatted(attempt, here.amount(), refund);
            case REFUNDS_DIFFER ->
                    "%s: the gateway gave %d back, and here it is %d (%s). Ask the gateway, and settle the difference with the customer."
                            .formatted(attempt, there.amount(), here.amount(), refund);
        };
    }
}
