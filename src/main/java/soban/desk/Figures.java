package soban.desk;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A shop's day in numbers, from the orders that this desk has read.
///
/// @param since the first moment of the day, in the shop's zone
/// @param orders all that came, those that were undone included
/// @param turnover what those come to that were not undone
/// @param preparation from the start to the finish, on average
/// @param delivery from the pick-up to the customer, on average
public record Figures(
        Instant since,
        int orders,
        Money turnover,
        int cancelled,
        int rejected,
        @Nullable Duration preparation,
        @Nullable Duration delivery,
        Settlement settlement,
        List<Hour> byHour,
        List<Seller> bestSellers) {
    public Figures {
        byHour = List.copyOf(byHour);
        bestSellers = List.copyOf(bestSellers);
    }

    /// The money of the day, by when it came and went.
    ///
    /// @param paid what came in, cash included
    /// @param cash what of it came in cash
    /// @param refunded what went back
    /// @param owed what is on its way back, or could not be given back yet
    /// @param unpaid what the orders that go on are still to be paid
    public record Settlement(Money paid, Money cash, Money refunded, Money owed, Money unpaid) {
        public Money net() {
            return new Money(paid.amount() - refunded.amount());
        }
    }

    /// What came within one hour.
    ///
    /// @param hour of the day, from 0 to 23
    public record Hour(int hour, int orders, Money turnover) {}

    public record Seller(String product, String name, int quantity, Money turnover) {}

    /// What of a hundred orders was undone by somebody.
    public int percentUndone() {
        return orders == 0 ? 0 : Math.round(100f * (cancelled + rejected) / orders);
    }
}
