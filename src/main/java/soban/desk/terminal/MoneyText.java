package soban.desk.terminal;

import soban.domain.money.Money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// Money with the currency's own number of decimals: 4,500 KRW, 45.00 EUR.
final class MoneyText {
    private MoneyText() {}

    static String of(Money amount, String currency) {
        int decimals = decimals(currency);
        var value = BigDecimal.valueOf(amount.amount(), decimals);
        return String.format(Locale.ROOT, "%,." + decimals + "f %s", value, currency);
    }

    private static int decimals(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return 0;
        }
    }
}
