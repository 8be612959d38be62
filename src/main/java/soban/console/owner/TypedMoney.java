package soban.console.owner;

import soban.domain.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;

/// Money as people type it: `4500`, `4,500`, `-500`, and where the currency has cents `4.50` or
/// `4,50`.
final class TypedMoney {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([+-]?)([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(?:[.,]([0-9]{1,3}))?");

    private TypedMoney() {}

    /// Without separators, so that it can be changed easily.
    static String text(Money money, String currency) {
        return BigDecimal.valueOf(money.amount(), decimals(currency)).toPlainString();
    }

    static Optional<Money> read(String typed, String currency) {
        var found = NUMBER.matcher(typed.replaceAll("\\s", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        int decimals = decimals(currency);
        String cents = found.group(3) == null ? "" : found.group(3);
        if (cents.length() > decimals) {
            return Optional.empty();
        }
        String digits =
                found.group(2).replace(",", "") + cents + "0".repeat(decimals - cents.length());
        return Optional.of(new Money(Long.parseLong(found.group(1) + digits)));
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 0;
        }
    }
}
