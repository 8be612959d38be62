package soban.core.messages;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/// An amount of money to be read by a person: the smallest unit of its currency is what is counted
/// in, and not what is written.
record Amount(long smallest, String currency) {
    String written(Locale locale) {
        int digits = digits();
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        return format.format(BigDecimal.valueOf(smallest, digits));
    }

    /// A currency that nobody knows is written as a whole number.
    private int digits() {
        return Currency.availableCurrencies()
                .filter(known -> known.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(digits -> digits > 0)
                .findFirst()
                .orElse(0);
    }
}
