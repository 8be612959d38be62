package soban.domain.order;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.person.Personal;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;

/// What was ordered: fixed at the moment of ordering. Copies for those who need no prices lack the
/// bill, and copies for those who need not know the customer lack all that tells who it is.
///
/// @param customer who ordered; nobody at the counter
/// @param wantedAt when the goods are wanted, if not as soon as can be
/// @param surfacesAt when its ticket must be seen in the kitchen, if not at once
public record OrderContent(
        @Nullable CustomerId customer,
        Contact contact,
        int number,
        Fulfilment fulfilment,
        @Nullable Address address,
        @Nullable Recipient recipient,
        Personal cardText,
        @Nullable Instant wantedAt,
        @Nullable Instant surfacesAt,
        List<OrderLine> lines,
        Personal note,
        Instant placedAt,
        @Nullable Bill bill) {
    public OrderContent {
        lines = List.copyOf(lines);
    }

    public OrderContent(
            @Nullable CustomerId customer,
            Contact contact,
            int number,
            Fulfilment fulfilment,
            @Nullable Address address,
            @Nullable Recipient recipient,
            String cardText,
            @Nullable Instant wantedAt,
            @Nullable Instant surfacesAt,
            List<OrderLine> lines,
            String note,
            Instant placedAt,
            @Nullable Bill bill) {
        this(
                customer,
                contact,
                number,
                fulfilment,
                address,
                recipient,
                Personal.of(cardText),
                wantedAt,
                surfacesAt,
                lines,
                Personal.of(note),
                placedAt,
                bill);
    }

    /// Taken at the shop's own counter.
    public boolean isFromCounter() {
        return customer == null;
    }

    /// Who makes it: the stations of its lines, each once. That of a line without one has no name.
    public List<String> stations() {
        return lines.stream().map(OrderLine::station).distinct().toList();
    }

    boolean isOf(CustomerId other) {
        return other.equals(customer);
    }

    /// For those who make the goods: neither what they cost nor for whom they are.
    public OrderContent forKitchen() {
        return new OrderContent(
                null,
                Contact.NOBODY,
                number,
                fulfilment,
                null,
                null,
                cardText,
                wantedAt,
                surfacesAt,
                lines,
                note,
                placedAt,
                null);
    }
}
