package soban.console.screen;

import soban.domain.money.Money;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// Money as people of one language write it: `₩14,500`, `€45.00`.
public final class Amounts {
    private final Locale locale;

    public Amounts(Language language) {
        this.locale = language.locale();
    }

    public String of(Money money, String currency) {
        int decimals = Decimals.of(currency);
        try {
            var format = NumberFormat.getCurrencyInstance(locale);
            format.setCurrency(Currency.getInstance(currency));
            format.setMinimumFractionDigits(decimals);
            format.setMaximumFractionDigits(decimals);
            return format.format(BigDecimal.valueOf(money.amount(), decimals));
        } catch (IllegalArgumentException unknown) {
            return NumberFormat.getIntegerInstance(locale).format(money.amount()) + " " + currency;
        }
    }

    /// What something costs more or less; empty for nothing.
    public String difference(Money money, String currency) {
        return switch (Long.signum(money.amount())) {
            case 0 -> "";
            case 1 -> "+" + of(money, currency);
            default -> of(money, currency);
        };
    }
}
