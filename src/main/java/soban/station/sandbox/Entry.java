package soban.station.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonView;

import org.jspecify.annotations.Nullable;

/// A line of the book: something that happened to money or to a message, or that finally did not.
/// `at` is an ISO instant.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Entry.Charged.class, name = "charged"),
    @JsonSubTypes.Type(value = Entry.Declined.class, name = "declined"),
    @JsonSubTypes.Type(value = Entry.Refunded.class, name = "refunded"),
    @JsonSubTypes.Type(value = Entry.MessageTaken.class, name = "message-taken"),
    @JsonSubTypes.Type(value = Entry.MessageRefused.class, name = "message-refused")
})
sealed interface Entry {
    String at();

    sealed interface Money extends Entry {}

    /// What a payment key came to, for good.
    sealed interface Outcome extends Money {
        String key();

        String orderId();

        long amount();
    }

    record Charged(String at, String key, String orderId, long amount, String reference)
            implements Outcome {}

    record Declined(String at, String key, String orderId, long amount, String reason)
            implements Outcome {}

    /// `key` is the refund's own; `payment` is the key of what is paid back.
    record Refunded(String at, String key, String payment, long amount) implements Money {}

    /// What a message came to. Of the phone it has only as much as tells two apart.
    sealed interface Message extends Entry {
        String id();
    }

    /// A view of what is shown as long as it is in memory, and never kept: it is about a person.
    interface Shown {}

    /// It would have reached a phone.
    ///
    /// @param text as it would have been read on the phone
    record MessageTaken(
            String at,
            String id,
            String channel,
            String to,
            String kind,
            boolean repeated,
            String reference,
            @JsonView(Shown.class) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String text)
            implements Message {}

    record MessageRefused(String at, String id, String kind, String reason) implements Message {}
}
