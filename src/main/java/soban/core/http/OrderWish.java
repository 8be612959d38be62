package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.domain.order.Fulfilment;
import soban.domain.order.LineRequest;
import soban.domain.order.Order;
import soban.domain.order.PaymentRequest;

import java.util.List;

/// What a customer asks for, as it stands in the request. Whether it can be had is for the shop to
/// decide.
record OrderWish(
        List<LineRequest> lines,
        Fulfilment fulfilment,
        String note,
        @Nullable PaymentRequest payment) {

    static OrderWish read(byte[] body) {
        Fields fields = StrictJson.object(body);
        var lines = fields.objects("lines").stream().map(OrderWish::line).toList();
        var fulfilment = fields.oneOf("fulfilment", Fulfilment.class);
        String note = fields.freeText("note", 1000);
        Fields payment = fields.object("payment");
        fields.nothingElse();
        return new OrderWish(
                lines, fulfilment, note, payment == null ? null : Requests.payment(payment));
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

    /// As far as an order remembers what was asked for: options are kept by name, so they are only
    /// counted.
    boolean isOf(Order order) {
        var content = order.content();
        if (!note.equals(content.note())
                || fulfilment != content.fulfilment()
                || lines.size() != content.lines().size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            var wished = lines.get(i);
            var ordered = content.lines().get(i);
            if (!wished.product().equals(ordered.product())
                    || wished.quantity() != ordered.quantity()
                    || !wished.note().equals(ordered.note())
                    || wished.options().stream().distinct().count() != ordered.options().size()) {
                return false;
            }
        }
        return true;
    }
}
