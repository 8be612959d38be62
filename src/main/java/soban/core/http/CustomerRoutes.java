package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerId;
import soban.wire.Units;

import java.security.SecureRandom;

/// Becoming a customer.
final class CustomerRoutes {
    private final SecureRandom random = new SecureRandom();
    private final Tokens tokens;
    private final Decisions decisions;

    CustomerRoutes(Tokens tokens, Decisions decisions) {
        this.tokens = tokens;
        this.decisions = decisions;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/customers", this::register);
    }

    record Registered(String customerId, String token) {}

    private void register(Context call) {
        byte[] chance = new byte[10];
        random.nextBytes(chance);
        var id = new CustomerId(Base32.of(chance, 16));
        RegisterCustomer wish = Requests.registration(Calls.body(call), id);
        decisions.accepted(id, id + "/register", Units.of(id), wish);
        Calls.answer(call, 201, new Registered(id.value(), tokens.issue(id)));
    }
}
