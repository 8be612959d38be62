package soban.core.http;

import soban.core.http.CustomerRoutes.Me;
import soban.core.http.CustomerRoutes.MessageList;
import soban.core.http.CustomerRoutes.OrderList;
import soban.core.http.CustomerRoutes.Registered;
import soban.core.http.EnrolmentRoutes.Identity;
import soban.core.http.HealthRoutes.Live;
import soban.core.http.HealthRoutes.Ready;
import soban.core.http.ShopRoutes.ShopList;
import soban.core.http.SignInRoutes.CodeAsked;

import java.util.List;

/// All that can be asked, and all that can be answered.
final class Operations {
    private static final String RETRY = "Retry-After";
    private static final String LOCATION = "Location";

    static final List<Operation> ALL =
            List.of(
                    register(),
                    token(),
                    me(),
                    ownOrders(),
                    messages(),
                    shops(),
                    menu(),
                    place(),
                    order(),
                    history(),
                    stream(),
                    pay(),
                    cancel(),
                    receipt(),
                    review(),
                    enrol(),
                    live(),
                    ready(),
                    metrics(),
                    document());

    private Operations() {}

    private static Operation register() {
        return Operation.post("/customers", "register", "Become a customer")
                .tagged("customers")
                .taking(RequestBodies.registration())
                .asCustomer()
                .answer(201, "Registered. The token is good for 30 days.", Registered.class);
    }

    private static Operation token() {
        return Operation.post(
                        "/customers/tokens",
                        "signIn",
                        "Get a new token: first ask for a code, then bring it")
                .tagged("customers")
                .taking(RequestBodies.signIn())
                .deciding()
                .answer(201, "The code was right: a new token.", Registered.class)
                .answer(
                        202,
                        "Asked for, without a code. If the number is known, a code is on its way.",
                        CodeAsked.class)
                .problem(ProblemCode.CODE_REFUSED);
    }

    private static Operation me() {
        return Operation.get("/customers/me", "me", "Who I am here, and my grade")
                .tagged("customers")
                .withToken()
                .reading()
                .answer(200, "The customer.", Me.class)
                .problem(ProblemCode.CUSTOMER_NOT_SEEN);
    }

    private static Operation ownOrders() {
        return Operation.get(
                        "/customers/me/orders",
                        "myOrders",
                        "My newest orders, with payment and shipping status")
                .tagged("customers")
                .withToken()
                .reading()
                .answer(200, "Newest first, 100 at most.", OrderList.class);
    }

    private static Operation messages() {
        return Operation.get("/customers/me/messages", "myMessages", "What I was told")
                .tagged("customers")
                .withToken()
                .reading()
                .answer(200, "Newest first, 100 at most.", MessageList.class);
    }

    private static Operation shops() {
        return Operation.get("/shops", "shops", "All shops, or those of an area")
                .tagged("shops")
                .reading()
                .answer(200, "The shops.", ShopList.class);
    }

    private static Operation menu() {
        return Operation.get("/shops/{shop}/menu", "menu", "What can be ordered now")
                .tagged("shops")
                .reading()
                .answer(200, "The menu.", MenuPage.class)
                .problem(ProblemCode.SHOP_UNKNOWN);
    }

    private static Operation place() {
        return Operation.post("/shops/{shop}/orders", "order", "Order, and pay at once or later")
                .tagged("orders")
                .withToken()
                .keyed(Operation.Key.REQUIRED)
                .taking(RequestBodies.order())
                .knownAgain()
                .asCustomer()
                .answer(
                        201,
                        "Placed: paid, or AWAITING_PAYMENT with its amount and payment link.",
                        OrderPage.class,
                        LOCATION,
                        RETRY)
                .answer(
                        202,
                        "Placed, but nobody knows yet whether it is paid: look at the order.",
                        OrderPage.class,
                        LOCATION,
                        RETRY)
                .problem(ProblemCode.PAYMENT_DECLINED)
                .problem(ProblemCode.SHOP_UNKNOWN)
                .problem(ProblemCode.CUSTOMER_NOT_SEEN)
                .problem(
                        409,
                        "shop-closed",
                        "shop-paused",
                        "wanted-time",
                        "lines-out-of-range",
                        "quantity-out-of-range",
                        "text-too-long",
                        "product-unknown",
                        "product-sold-out",
                        "out-of-stock",
                        "option-unknown",
                        "option-required",
                        "option-too-many",
                        "amount-out-of-range",
                        "fulfilment-unavailable",
                        "address-needed",
                        "district-not-served",
                        "not-allowed");
    }

    private static Operation order() {
        return Operation.get("/orders/{order}", "status", "An order as it stands")
                .tagged("orders")
                .onOrder()
                .reading()
                .answer(200, "The order.", OrderPage.class);
    }

    private static Operation history() {
        return Operation.get("/orders/{order}/history", "history", "What happened to an order")
                .tagged("orders")
                .onOrder()
                .reading()
                .answer(200, "Oldest first.", HistoryPage.class);
    }

    private static Operation stream() {
        return Operation.get(
                        "/orders/{order}/stream",
                        "follow",
                        "An order, live (server-sent events), until nothing can change any more")
                .tagged("orders")
                .onOrder()
                .reading()
                .answer(
                        200,
                        "Events named `order` with a StreamChange in `data` and the order's version"
                                + " in `id`; one named `stopping` when this instance stops, after"
                                + " half an hour, or when you follow more than ten at once: come"
                                + " back, with Last-Event-ID, and nothing is missed or told twice.",
                        "text/event-stream")
                .answer(204, "Nothing can come any more.", "")
                .problem(ProblemCode.LAST_EVENT_ID_INVALID, ProblemCode.BUSY);
    }

    private static Operation pay() {
        return Operation.post("/orders/{order}/payment", "pay", "Pay an order that waits for it")
                .tagged("orders")
                .onOrder()
                .keyed(Operation.Key.OPTIONAL)
                .taking(RequestBodies.payment())
                .knownAgain()
                .asCustomer()
                .answer(200, "Paid.", OrderPage.class)
                .answer(202, "Nobody knows yet whether it is paid.", OrderPage.class, RETRY)
                .problem(ProblemCode.PAYMENT_DECLINED, ProblemCode.GATEWAY_BUSY)
                .problem(
                        409,
                        "already-paid",
                        "payment-open",
                        "too-many-attempts",
                        "order-closed",
                        "order-cancelled",
                        "out-of-stock",
                        "not-allowed",
                        "text-too-long");
    }

    private static Operation cancel() {
        return Operation.post("/orders/{order}/cancellation", "cancel", "Cancel an order")
                .tagged("orders")
                .onOrder()
                .keyed(Operation.Key.OPTIONAL)
                .taking(RequestBodies.reason())
                .knownAgain()
                .asCustomer()
                .answer(200, "Cancelled.", OrderPage.class)
                .answer(202, "Asked for, or on hold: look at the order.", OrderPage.class, RETRY)
                .problem(ProblemCode.CANCEL_REFUSED)
                .problem(409, "cancel-too-late", "order-closed");
    }

    private static Operation receipt() {
        return Operation.post("/orders/{order}/receipt", "receive", "Say that it came")
                .tagged("orders")
                .onOrder()
                .keyed(Operation.Key.OPTIONAL)
                .asCustomer()
                .answer(200, "Noted.", OrderPage.class)
                .problem(409, "wrong-step", "order-closed", "order-cancelled");
    }

    private static Operation review() {
        return Operation.post("/orders/{order}/review", "review", "Say how it was")
                .tagged("orders")
                .onOrder()
                .keyed(Operation.Key.OPTIONAL)
                .taking(RequestBodies.review())
                .knownAgain()
                .asCustomer()
                .answer(201, "Written.", OrderPage.class)
                .problem(
                        409,
                        "stars-out-of-range",
                        "review-exists",
                        "review-too-early",
                        "order-closed");
    }

    private static Operation enrol() {
        return Operation.post("/enrolments", "enrol", "Trade a desk's code for its identity")
                .tagged("desks")
                .keyed(Operation.Key.OPTIONAL)
                .taking(RequestBodies.enrolment())
                .deciding()
                .answer(201, "Who the desk is, and where Kafka is.", Identity.class)
                .problem(ProblemCode.CODE_REFUSED, ProblemCode.TLS_NEEDED);
    }

    private static Operation live() {
        return Operation.get("/health/live", "live", "Whether this instance lives")
                .tagged("operation")
                .answer(200, "It does.", Live.class);
    }

    private static Operation ready() {
        return Operation.get("/health/ready", "ready", "Whether customers can be sent here")
                .tagged("operation")
                .answer(200, "They can.", Ready.class)
                .answer(503, "They can't; it says what is missing.", Ready.class)
                .problem(ProblemCode.INTERNAL);
    }

    private static Operation metrics() {
        return Operation.get("/metrics", "metrics", "What is measured, for Prometheus")
                .tagged("operation")
                .answer(200, "Prometheus text, version 0.0.4.", "text/plain")
                .problem(ProblemCode.NOT_FOUND)
                .problem(ProblemCode.INTERNAL);
    }

    private static Operation document() {
        return Operation.get("/openapi.json", "openapi", "This document")
                .tagged("operation")
                .answer(200, "OpenAPI 3.1.", "application/json");
    }
}
