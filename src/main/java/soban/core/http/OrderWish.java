package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.order.LineRequest;
import soban.domain.order.Order;
import soban.domain.order.OrderCommand.PlaceOrder;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.PaymentRequest;
import soban.domain.order.Recipient;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What a customer asks for, as it stands in the request. Whether it can be had is for the shop to
/// decide.
record OrderWish(
        List<LineRequest> lines,
        Fulfilment fulfilment,
        @Nullable Address address,
        @Nullable Recipient recipient,
        String cardText,
        @Nullable Instant wantedAt,
        String note,
        @Nullable PaymentRequest payment) {
    static OrderWish read(byte[] body) {
        Fields fields = StrictJson.object(body);
        var lines = fields.objects("lines").stream().map(OrderWish::line).toList();
        var fulfilment = fields.oneOf("fulfilment", Fulfilment.class);
        Fields address = fields.object("address");
        Fields recipient = fields.object("recipient");
        String cardText = fields.freeText("cardText", 1000);
        Instant wantedAt = fields.time("wantedAt");
        String note = fields.freeText("note", 1000);
        Fields payment = fields.object("payment");
        fields.nothingElse();
        return new OrderWish(
                lines,
                fulfilment,
                address == null ? null : address(address),
                recipient == null ? null : recipient(recipient),
                cardText,
                wantedAt,
                note,
                payment == null ? null : Requests.payment(payment));
    }

    private static LineRequest line(Fields fields) {
        var line =
                new LineRequest(
                        fields.text("product", 100),
                        fields.texts("options", 100),
                        fields.wholeNumber("quantity"),
                        fields.freeText("note", 1000));
        fields.nothingElse();
        return line;
    }

    private static Address address(Fields fields) {
        var address =
                new Address(
                        fields.text("district", 60),
                        fields.text("line", 200),
                        fields.freeText("detail", 200));
        fields.nothingElse();
        return address;
    }

    private static Recipient recipient(Fields fields) {
        var recipient = new Recipient(fields.text("name", 80), Requests.phone(fields));
        fields.nothingElse();
        return recipient;
    }

    /// @param contact the customer as the core knows them
    /// @param paying how it is paid at once, if it is
    PlaceOrder command(
            OrderId id, CustomerId customer, Contact contact, @Nullable PaymentRequest paying) {
        return new PlaceOrder(
                id,
                customer,
                contact,
                fulfilment,
                address,
                recipient,
                cardText,
                wantedAt,
                lines,
                note,
                paying);
    }

    /// As far as an order remembers what was asked for: options are kept by name, so they are only
    /// counted, and an order that is fetched needs no address.
    boolean isOf(Order order) {
        var content = order.content();
        return note.equals(content.note().text())
                && cardText.equals(content.cardText().text())
                && Objects.equals(wantedAt, content.wantedAt())
                && goesTo(content)
                && areLinesOf(content.lines());
    }

    private boolean goesTo(OrderContent content) {
        return fulfilment == content.fulfilment()
                && Objects.equals(recipient, content.recipient())
                && (fulfilment == Fulfilment.PICKUP || Objects.equals(address, content.address()));
    }

    private boolean areLinesOf(List<OrderLine> ordered) {
        if (lines.size() != ordered.size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            var wished = lines.get(i);
            var line = ordered.get(i);
            if (!wished.product().equals(line.product())
                    || wished.quantity() != line.quantity()
                    || !wished.note().equals(line.note())
                    || wished.options().stream().distinct().count() != line.options().size()) {
                return false;
            }
        }
        return true;
    }
}
