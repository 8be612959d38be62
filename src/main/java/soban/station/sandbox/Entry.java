package soban.station.sandbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A line of the book: something that happened to money, or that finally did not. `at` is an ISO
/// instant.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Charged.class, name = "charged"),
    @JsonSubTypes.Type(value = Entry.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Entry.Refunded.class, name = "refunded")
})
sealed interface Entry {
    String at();

    /// What a payment key came to, for good.
    sealed interface Outcome extends Entry {
        String key();

        String orderId();

        long amount();
    }

    record Charged(String at, String key, String orderId, long amount, String reference)
            implements Outcome {}

    record Declined(String at, String key, String orderId, long amount, String reason)
            implements Outcome {}

    /// `key` is the refund's own; `payment` is the key of what is paid back.
    record Refunded(String at, String key, String payment, long amount) implements Entry {}
}
