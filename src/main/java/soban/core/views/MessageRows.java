package soban.core.views;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerId;
import soban.domain.customer.SignInEvent;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage.State;
import soban.domain.message.Recipient;
import soban.domain.order.MessageEvent;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.Order;
import soban.wire.EventRecord;

import java.sql.SQLException;
import java.time.Instant;

/// Writes down what was sent to customers. What goes to sellers is not for them.
final class MessageRows {
    private static final String NO_ORDER = "";

    private final Sql sql;

    MessageRows(Sql sql) {
        this.sql = sql;
    }

    /// @param order as the event has left it
    void save(EventRecord record, Order order, MessageEvent event) throws SQLException {
        switch (event) {
            case MessageIntended intended -> intended(record, order, intended);
            case MessageEvent.MessageSent _,
                    MessageEvent.MessageShed _,
                    MessageEvent.MessageFailed _,
                    MessageEvent.MessageUnclear _,
                    MessageEvent.MessageSentAgain _ ->
                    settled(order.id().value(), event.message(), state(order, event.message()));
        }
    }

    private void intended(EventRecord record, Order order, MessageIntended event)
            throws SQLException {
        CustomerId customer = order.content().customer();
        if (customer != null && event.kind().recipient() == Recipient.CUSTOMER) {
            intended(
                    order.id().value(),
                    event.message(),
                    customer,
                    record.time(),
                    event.kind(),
                    event.channel(),
                    state(order, event.message()));
        }
    }

    /// That somebody asked for a code should be known to whom it was sent.
    void save(EventRecord record, CustomerId customer, SignInEvent event) throws SQLException {
        switch (event) {
            case SignInEvent.CodeIssued issued ->
                    intended(
                            NO_ORDER,
                            issued.challenge(),
                            customer,
                            record.time(),
                            MessageKind.SIGN_IN_CODE,
                            issued.channel(),
                            State.SENDING);
            case SignInEvent.CodeSettled settled ->
                    settled(
                            NO_ORDER,
                            settled.challenge(),
                            settled.sent() ? State.SENT : State.FAILED);
            case SignInEvent.CodeTried _ -> {}
        }
    }

    private void intended(
            String order,
            String message,
            CustomerId customer,
            Instant at,
            MessageKind kind,
            Channel channel,
            State state)
            throws SQLException {
        sql.run(
                "INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?, ?, ?, ?)",
                order,
                message,
                customer.value(),
                at.toEpochMilli(),
                kind.name(),
                channel.name(),
                state.name());
    }

    private void settled(String order, String message, State state) throws SQLException {
        sql.run(
                "UPDATE message SET state = ? WHERE order_id = ? AND id = ?",
                state.name(),
                order,
                message);
    }

    private static State state(Order order, String message) {
        return order.messages().stream()
                .filter(m -> m.id().equals(message))
                .map(m -> m.state())
                .findFirst()
                .orElseThrow();
    }
}
