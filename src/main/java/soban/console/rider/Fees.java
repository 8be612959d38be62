package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Phrasebook;
import soban.desk.RiderBoard;
import soban.domain.money.Money;

import java.util.stream.Collectors;

/// Fees in the currency of the shop that pays them; where that is not known, the bare number.
record Fees(Phrasebook book) {
    String of(Money fee, @Nullable String currency) {
        return currency == null || currency.isEmpty()
                ? book.text("rider.amount", fee.amount())
                : book.amounts().of(fee, currency);
    }

    /// What the day brought, currency by currency.
    String earned(RiderBoard board) {
        return board.earned().isEmpty()
                ? book.text("rider.amount", 0)
                : board.earned().entrySet().stream()
                        .map(sum -> of(sum.getValue(), sum.getKey()))
                        .collect(Collectors.joining(" + "));
    }

    /// For one delivery, as long as all were paid in one currency.
    String average(RiderBoard board) {
        var sums = board.earned();
        return sums.size() == 1
                ? of(
                        new Money(sums.firstEntry().getValue().amount() / board.today().size()),
                        sums.firstKey())
                : "–";
    }
}
