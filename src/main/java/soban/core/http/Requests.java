package soban.core.http;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.Channel;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.order.ReviewCommand.WriteReview;

import java.util.regex.Pattern;

/// The smaller requests, read from their bodies.
final class Requests {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{6,19}");

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    private Requests() {}

    static RegisterCustomer registration(byte[] body, CustomerId id) {
        Fields fields = StrictJson.object(body);
        String name = fields.text("name", 80);
        String phone = phone(fields);
        Channel channel = fields.oneOf("channel", Channel.class);
        String area = fields.text("area", 80);
        fields.nothingElse();
        return new RegisterCustomer(id, name, phone, channel, area);
    }

    /// @param code that was sent to the phone, once it is there
    record SignInWish(String phone, @Nullable String code) {}

    static SignInWish signIn(byte[] body) {
        Fields fields = StrictJson.object(body);
        String phone = phone(fields);
        String code = fields.freeText("code", 40);
        fields.nothingElse();
        if (!code.isEmpty() && !SIX_DIGITS.matcher(code).matches()) {
            throw fields.wrong(fields.at("code"), "The six digits that were sent are expected.");
        }
        return new SignInWish(phone, code.isEmpty() ? null : code);
    }

    /// What an operator has handed out.
    static String code(byte[] body) {
        Fields fields = StrictJson.object(body);
        String code = fields.text("code", 120);
        fields.nothingElse();
        return code;
    }

    static String phone(Fields fields) {
        String phone = fields.text("phone", 21);
        if (!PHONE.matcher(phone).matches()) {
            throw fields.wrong(
                    fields.at("phone"), "A phone number is expected, such as 010-1234-5678.");
        }
        return phone;
    }

    static PaymentRequest payment(byte[] body) {
        return payment(StrictJson.object(body));
    }

    static PaymentRequest payment(Fields fields) {
        var payment = new PaymentRequest(fields.text("method", 40), fields.token("token", 300));
        fields.nothingElse();
        return payment;
    }

    /// Why a customer cancels: they need not say.
    static String reason(byte[] body) {
        Fields fields = StrictJson.object(body);
        String reason = fields.freeText("reason", 300);
        fields.nothingElse();
        return reason;
    }

    static WriteReview review(byte[] body, OrderId order, CustomerId customer) {
        Fields fields = StrictJson.object(body);
        int stars = fields.wholeNumber("stars");
        String text = fields.freeText("text", 2000);
        fields.nothingElse();
        return new WriteReview(order, customer, stars, text);
    }
}
