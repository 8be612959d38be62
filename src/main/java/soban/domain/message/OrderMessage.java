package soban.domain.message;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;

import java.time.Instant;

/// One message about an order and what became of it. The id is the one under which the provider
/// knows it. `tries` counts the unclear outcomes, and `sendAgainAt` is set while another try is
/// due.
///
/// @param detail what the wording needs beside the order, kept for another try
/// @param tryingSince when it was to be tried for the second time: it is not tried for ever
public record OrderMessage(
        String id,
        MessageKind kind,
        Channel channel,
        String detail,
        State state,
        int tries,
        @Nullable Instant sendAgainAt,
        @Nullable Instant tryingSince) {
    public enum State {
        /// The provider has yet to say something of it.
        SENDING,
        SENT,
        /// Dropped under load, which only news is.
        SHED,
        FAILED,
        /// Whoever it is for wants no messages: it is kept to be read, never sent.
        KEPT
    }

    public static OrderMessage intended(
            String id, MessageKind kind, Channel channel, String detail) {
        State state = channel == Channel.NONE ? State.KEPT : State.SENDING;
        return new OrderMessage(id, kind, channel, detail, state, 0, null, null);
    }

    public boolean unsettled() {
        return state == State.SENDING;
    }

    public OrderMessage ended(State end) {
        return new OrderMessage(id, kind, channel, detail, end, tries, null, tryingSince);
    }

    public OrderMessage unclear(int tryNumber, Instant again) {
        Instant since = tryingSince == null ? again : tryingSince;
        return new OrderMessage(id, kind, channel, detail, state, tryNumber, again, since);
    }

    public OrderMessage sentAgain() {
        return new OrderMessage(id, kind, channel, detail, state, tries, null, tryingSince);
    }
}
