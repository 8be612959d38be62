package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.person.Personal;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.unit.Command;

import java.time.Instant;
import java.util.List;

/// Wishes that concern one order: here its way through the shop, beside it money, cancels,
/// delivery, messages and reviews.
public sealed interface OrderCommand extends Command
        permits OrderCommand.Stepping,
                PaymentCommand,
                CancelCommand,
                DeliveryCommand,
                MessageCommand,
                ReviewCommand {
    OrderId order();

    /// A step on the order's own way.
    sealed interface Stepping extends OrderCommand {}

    record PlaceOrder(
            OrderId order,
            CustomerId customer,
            Contact contact,
            Fulfilment fulfilment,
            @Nullable Address address,
            @Nullable Recipient recipient,
            Personal cardText,
            @Nullable Instant wantedAt,
            List<LineRequest> lines,
            Personal note,
            @Nullable PaymentRequest payment)
            implements Stepping {
        public PlaceOrder {
            lines = List.copyOf(lines);
        }

        public PlaceOrder(
                OrderId order,
                CustomerId customer,
                Contact contact,
                Fulfilment fulfilment,
                @Nullable Address address,
                @Nullable Recipient recipient,
                String cardText,
                @Nullable Instant wantedAt,
                List<LineRequest> lines,
                String note,
                @Nullable PaymentRequest payment) {
            this(
                    order,
                    customer,
                    contact,
                    fulfilment,
                    address,
                    recipient,
                    Personal.of(cardText),
                    wantedAt,
                    lines,
                    Personal.of(note),
                    payment);
        }

        /// What the customer asks for, without how they pay and what the core knows of them.
        public PlaceOrder asWished() {
            return new PlaceOrder(
                    order,
                    customer,
                    Contact.NOBODY,
                    fulfilment,
                    address,
                    recipient,
                    cardText,
                    wantedAt,
                    lines,
                    note,
                    null);
        }
    }

    /// Taken at the shop's own desk: paid in cash now, by card through the gateway, or later when
    /// the goods are collected, for which the owner vouches.
    ///
    /// @param paid in cash
    /// @param address where it goes; absent for what is collected
    /// @param recipient to whom, where it goes somewhere
    /// @param card what the card terminal gave for the gateway; absent without a card
    record PlaceAtCounter(
            OrderId order,
            List<LineRequest> lines,
            Personal note,
            boolean paid,
            @Nullable Address address,
            @Nullable Recipient recipient,
            @Nullable PaymentRequest card)
            implements Stepping {
        public PlaceAtCounter {
            lines = List.copyOf(lines);
        }

        /// Collected, and paid without a card.
        public PlaceAtCounter(OrderId order, List<LineRequest> lines, String note, boolean paid) {
            this(order, lines, note, paid, null, null, null);
        }

        public PlaceAtCounter(
                OrderId order,
                List<LineRequest> lines,
                String note,
                boolean paid,
                @Nullable Address address,
                @Nullable Recipient recipient,
                @Nullable PaymentRequest card) {
            this(order, lines, Personal.of(note), paid, address, recipient, card);
        }

        Fulfilment fulfilment() {
            return address == null ? Fulfilment.PICKUP : Fulfilment.DELIVERY;
        }
    }

    /// With the minutes from the press until the promised time; without them, what the shop
    /// promises usually.
    record AcceptOrder(OrderId order, @Nullable Integer minutes) implements Stepping {}

    record RejectOrder(OrderId order, String reason) implements Stepping {}

    /// Nobody answered in time.
    record RejectUnanswered(OrderId order) implements Stepping {}

    record LengthenPromise(OrderId order, int minutes) implements Stepping {}

    record StartPreparing(OrderId order) implements Stepping {}

    record FinishPreparing(OrderId order) implements Stepping {}

    /// One station has made its lines; with the last one's the order is ready. The lines without a
    /// station are made by a station without a name.
    record FinishStation(OrderId order, String station) implements Stepping {}

    /// Takes back that one station had made its lines.
    record UndoStation(OrderId order, String station) implements Stepping {}

    record HandOver(OrderId order) implements Stepping {}

    /// Takes back the step that reached `from`, and no other: a second one for the same step
    /// changes nothing.
    record UndoStep(OrderId order, OrderStatus from) implements Stepping {}

    record ListUncollected(OrderId order) implements Stepping {}

    record ConfirmReceipt(OrderId order, CustomerId customer) implements Stepping {}

    record CompleteOrder(OrderId order) implements Stepping {}

    record ExpireOrder(OrderId order) implements Stepping {}

    record ReportSeen(
            OrderId order, Instant rangAt, @Nullable Instant silencedAt, String silencedBy)
            implements Stepping {}
}
