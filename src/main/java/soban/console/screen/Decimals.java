package soban.console.screen;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Numbers as people type them, `4500`, `4,500`, `-500`, and where some of the figures stand behind
/// the point, `4.50` or `4,50`. What is counted are the smallest units: 450 for `4.50`.
public final class Decimals {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "([+-]?)([0-9]{1,3}(?:,[0-9]{3}){1,3}|[0-9]{1,12})(?:[.,]([0-9]{1,3}))?");

    private Decimals() {}

    /// How many figures of a currency's amounts stand behind the point.
    public static int of(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 0;
        }
    }

    /// Without separators, so that it can be changed easily.
    public static String text(long units, int decimals) {
        return BigDecimal.valueOf(units, decimals).toPlainString();
    }

    public static OptionalLong read(String typed, int decimals) {
        var found = NUMBER.matcher(typed.replaceAll("\\s", ""));
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        String behind = found.group(3) == null ? "" : found.group(3);
        if (behind.length() > decimals) {
            return OptionalLong.empty();
        }
        String digits =
                found.group(2).replace(",", "") + behind + "0".repeat(decimals - behind.length());
        return OptionalLong.of(Long.parseLong(found.group(1) + digits));
    }
}
