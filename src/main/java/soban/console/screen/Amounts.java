package soban.console.screen;

import soban.domain.money.Money;

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
        var format = NumberFormat.getCurrencyInstance(locale);
        int decimals = 0;
        try {
            var known = Currency.getInstance(currency);
            decimals = Math.max(0, known.getDefaultFractionDigits());
            format.setCurrency(known);
        } catch (IllegalArgumentException unknown) {
            return NumberFormat.getIntegerInstance(locale).format(money.amount()) + " " + currency;
        }
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount() / Math.pow(10, decimals));
    }
}
