package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.core.access.Tokens;
import soban.core.views.CustomerViews;
import soban.core.views.MessageView;
import soban.domain.customer.Channel;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.wire.Base32;
import soban.wire.Units;

import java.security.SecureRandom;
import java.util.List;

/// Becoming a customer, and what a customer finds of their own.
final class CustomerRoutes {
    private final SecureRandom random = new SecureRandom();
    private final Calls calls;
    private final CustomerViews views;
    private final Tokens tokens;
    private final Decisions decisions;

    CustomerRoutes(Calls calls, CustomerViews views, Tokens tokens, Decisions decisions) {
        this.calls = calls;
        this.views = views;
        this.tokens = tokens;
        this.decisions = decisions;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/customers", this::register);
        routes.get("/customers/me", this::me);
        routes.get("/customers/me/orders", this::orders);
        routes.get("/customers/me/messages", this::messages);
    }

    record Registered(String customerId, String token) {}

    record Me(String customerId, String name, Channel channel, Grade grade, int served) {}

    record OrderList(List<OrderPage> orders) {}

    record MessageList(List<MessageView> messages) {}

    private void register(Context call) {
        byte[] chance = new byte[10];
        random.nextBytes(chance);
        var id = new CustomerId(Base32.of(chance, 16));
        RegisterCustomer wish = Requests.registration(Calls.body(call), id);
        decisions.accepted(id, id + "/register", Units.of(id), wish);
        Calls.answer(call, 201, new Registered(id.value(), tokens.issue(id)));
    }

    private void me(Context call) {
        Customer customer = calls.known(calls.customer(call));
        Calls.answer(
                call,
                200,
                new Me(
                        customer.id().value(),
                        customer.name().text(),
                        customer.channel(),
                        customer.grade(),
                        customer.served()));
    }

    private void orders(Context call) {
        var orders = views.ordersOf(calls.customer(call)).stream().map(OrderPage::of).toList();
        Calls.answer(call, 200, new OrderList(orders));
    }

    private void messages(Context call) {
        Calls.answer(call, 200, new MessageList(views.messagesOf(calls.customer(call))));
    }
}
