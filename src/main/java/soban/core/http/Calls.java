package soban.core.http;

import io.javalin.http.Context;
import io.javalin.http.Header;

import org.jspecify.annotations.Nullable;

import soban.core.access.Tokens;
import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.domain.shop.Shop;
import soban.domain.shop.ShopId;
import soban.wire.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/// What every call needs of its request: who asks, about what, with which body. Nobody learns of
/// another's order that it exists.
final class Calls {
    static final int LARGEST_BODY = 64 * 1024;

    private final Tokens tokens;
    private final CustomerViews views;
    private final Limits limits;
    private final BooleanSupplier clockAgrees;

    /// @param clockAgrees whether the clock by which tokens expire can be believed
    Calls(Tokens tokens, CustomerViews views, Limits limits, BooleanSupplier clockAgrees) {
        this.tokens = tokens;
        this.views = views;
        this.limits = limits;
        this.clockAgrees = clockAgrees;
    }

    CustomerId customer(Context call) {
        String token =
                token(call)
                        .orElseThrow(
                                () -> unauthorized("A token is needed: Authorization: Bearer …"));
        return tokens.customer(token)
                .filter(customer -> !views.hasForgotten(customer))
                .orElseThrow(this::turnedAway);
    }

    /// Whoever asks, if they show a token that is good; whether they need one or not.
    Optional<CustomerId> anyCustomer(Context call) {
        return token(call).flatMap(tokens::customer);
    }

    private static Optional<String> token(Context call) {
        return Optional.ofNullable(call.header(Header.AUTHORIZATION))
                .filter(header -> header.toLowerCase(Locale.ROOT).startsWith("bearer "))
                .map(header -> header.substring(7).strip());
    }

    /// Nobody is to throw their token away because of a clock that is wrong here.
    private RequestRefused turnedAway() {
        return clockAgrees.getAsBoolean()
                ? unauthorized("The token is wrong, or has expired.")
                : new RequestRefused(
                        Problem.nothingWritten(
                                ProblemCode.NOT_READY,
                                "This instance's clock is wrong, so that it can judge no token. Try"
                                        + " again: another one answers.",
                                2));
    }

    private static RequestRefused unauthorized(String detail) {
        return new RequestRefused(Problem.of(ProblemCode.UNAUTHORIZED, detail));
    }

    /// Whoever has a token was registered, so that the views have them now or in a moment.
    Customer known(CustomerId customer) {
        return views.customer(customer, limits.view())
                .orElseThrow(
                        () ->
                                new RequestRefused(
                                        Problem.nothingWritten(
                                                ProblemCode.CUSTOMER_NOT_SEEN,
                                                "Your registration has not arrived here yet. Try"
                                                        + " again in a moment.",
                                                1)));
    }

    Shop shop(Context call) {
        try {
            return views.shop(new ShopId(call.pathParam("shop"))).orElseThrow(Calls::noShop);
        } catch (IllegalArgumentException noId) {
            throw noShop();
        }
    }

    /// The shop's id, when there is one.
    ShopId shopId(Context call) {
        try {
            var shop = new ShopId(call.pathParam("shop"));
            if (views.knowsShop(shop)) {
                return shop;
            }
        } catch (IllegalArgumentException noId) {
            // Said below.
        }
        throw noShop();
    }

    /// An order that was placed a moment ago, at another instance perhaps, is waited for; and so is
    /// another's, lest the time tell that it exists.
    OrderView ownOrder(Context call, CustomerId customer) {
        try {
            var order = new OrderId(call.pathParam("order"));
            return views.await(
                            order,
                            view -> customer.equals(view.order().content().customer()),
                            limits.view())
                    .filter(view -> customer.equals(view.order().content().customer()))
                    .orElseThrow(Calls::noOrder);
        } catch (IllegalArgumentException noId) {
            throw noOrder();
        }
    }

    private static RequestRefused noShop() {
        return new RequestRefused(Problem.of(ProblemCode.SHOP_UNKNOWN, "There is no such shop."));
    }

    private static RequestRefused noOrder() {
        return new RequestRefused(Problem.of(ProblemCode.ORDER_UNKNOWN, "There is no such order."));
    }

    static byte[] body(Context call) {
        String type = String.valueOf(call.contentType()).replace(" ", "").toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.equals("application/json;charset=utf-8")) {
            throw new RequestRefused(
                    Problem.of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json in UTF-8."));
        }
        // It is not unpacked, so that it can't be larger than it is.
        if (call.header(Header.CONTENT_ENCODING) != null) {
            throw new RequestRefused(
                    Problem.of(
                            ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                            "Send it as it is, without a Content-Encoding."));
        }
        byte[] body;
        try {
            body = call.req().getInputStream().readNBytes(LARGEST_BODY + 1);
        } catch (IOException broken) {
            throw new RequestRefused(
                    Problem.of(ProblemCode.BODY_BROKEN, "The body did not arrive whole."));
        }
        if (body.length > LARGEST_BODY) {
            throw new RequestRefused(
                    Problem.of(ProblemCode.CONTENT_TOO_LARGE, "A body has at most 64 KiB."));
        }
        return body;
    }

    static String idempotencyKey(Context call) {
        return optionalKey(call)
                .orElseThrow(
                        () ->
                                new RequestRefused(
                                        Problem.of(
                                                ProblemCode.IDEMPOTENCY_KEY_MISSING,
                                                "An order needs an Idempotency-Key: a text of your"
                                                        + " own that is new for each order, and the"
                                                        + " same when you repeat one.")));
    }

    /// The id of a command about an order. Without a key each request stands for itself.
    static String commandId(Context call, CustomerId customer, String what) {
        String key = optionalKey(call).orElseGet(() -> UUID.randomUUID().toString());
        return customer + "/" + what + "/" + call.pathParam("order") + "/" + key;
    }

    static Optional<String> optionalKey(Context call) {
        @Nullable String key = call.header("Idempotency-Key");
        if (key != null && !key.matches("[\\x21-\\x7e]{1,100}")) {
            throw new RequestRefused(
                    Problem.of(
                            ProblemCode.IDEMPOTENCY_KEY_INVALID,
                            "An Idempotency-Key has 1 to 100 visible ASCII characters."));
        }
        return Optional.ofNullable(key);
    }

    static void answer(Context call, int status, Object body) {
        answer(call, status, "application/json", Json.write(body));
    }

    /// In UTF-8, whatever the type of the content would suggest.
    static void answer(Context call, int status, String contentType, String body) {
        call.status(status).contentType(contentType).result(body.getBytes(StandardCharsets.UTF_8));
    }
}
