package soban.core.payments;

import soban.domain.money.Money;

import java.util.HashMap;
import java.util.Map;

/// One attempt in a book.
///
/// @param charged what was taken, whatever went back of it later; nothing if nothing was taken
/// @param refunds what went back, by the refund's name
/// @param standing a word for how it stands
record Account(Money charged, Map<String, Money> refunds, String standing) {
    static final Account NOTHING = new Account(Money.NONE, Map.of(), "unknown");

    Account {
        refunds = Map.copyOf(refunds);
    }

    static Account paid(Money charged, Map<String, Money> refunds) {
        return new Account(charged, refunds, "paid");
    }

    Account refunded(String refund, Money amount) {
        var more = new HashMap<>(refunds);
        more.put(refund, amount);
        return new Account(charged, more, standing);
    }

    Account standing(String next) {
        return new Account(charged, refunds, next);
    }
}
