package soban.console.owner;

import soban.console.screen.Decimals;
import soban.domain.money.Money;

import java.util.Optional;

/// Money as people type it, in a certain currency.
final class TypedMoney {
    private TypedMoney() {}

    static String text(Money money, String currency) {
        return Decimals.text(money.amount(), Decimals.of(currency));
    }

    static Optional<Money> read(String typed, String currency) {
        var read = Decimals.read(typed, Decimals.of(currency));
        return read.isPresent() ? Optional.of(new Money(read.getAsLong())) : Optional.empty();
    }
}
