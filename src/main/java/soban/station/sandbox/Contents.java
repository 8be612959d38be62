package soban.station.sandbox;

import java.util.Map;

/// What stands in the book, for whoever wants to compare it with their own.
record Contents(Ledger ledger, Sendings sendings) {
    void add(Entry entry) {
        switch (entry) {
            case Entry.Money money -> ledger.add(money);
            case Entry.Message message -> sendings.add(message);
        }
    }

    Answer answer() {
        return new Answer.Pages(
                Map.of(
                        "charges", ledger.of(Entry.Charged.class),
                        "declines", ledger.of(Entry.Declined.class),
                        "refunds", ledger.of(Entry.Refunded.class),
                        "messages", sendings.newest()));
    }
}
