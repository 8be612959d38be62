package soban.core.views;

import soban.domain.customer.CustomerId;
import soban.domain.message.Recipient;
import soban.domain.order.MessageEvent;
import soban.domain.order.MessageEvent.MessageIntended;
import soban.domain.order.Order;
import soban.wire.EventRecord;

import java.sql.Connection;
import java.sql.SQLException;

/// Writes down what was sent to customers. What goes to sellers is not for them.
final class MessageRows {
    private final Connection connection;

    MessageRows(Connection connection) {
        this.connection = connection;
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
                    Sql.run(
                            connection,
                            "UPDATE message SET state = ? WHERE order_id = ? AND id = ?",
                            state(order, event.message()),
                            order.id().value(),
                            event.message());
        }
    }

    private void intended(EventRecord record, Order order, MessageIntended event)
            throws SQLException {
        CustomerId customer = order.content().customer();
        if (customer != null && event.kind().recipient() == Recipient.CUSTOMER) {
            Sql.run(
                    connection,
                    "INSERT OR REPLACE INTO message VALUES (?, ?, ?, ?, ?, ?, ?)",
                    order.id().value(),
                    event.message(),
                    customer.value(),
                    record.time().toEpochMilli(),
                    event.kind().name(),
                    event.channel().name(),
                    state(order, event.message()));
        }
    }

    private static String state(Order order, String message) {
        return order.messages().stream()
                .filter(m -> m.id().equals(message))
                .map(m -> m.state().name())
                .findFirst()
                .orElseThrow();
    }
}
