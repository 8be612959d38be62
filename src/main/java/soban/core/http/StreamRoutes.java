package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.core.views.OrderView;
import soban.domain.order.Order;
import soban.domain.order.OrderId;
import soban.wire.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// An order, live (server-sent events): its page now, and again with every change, until nothing
/// can change any more. A client that comes back names the version that it has seen.
final class StreamRoutes {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final Calls calls;
    private final CustomerViews views;
    private final BooleanSupplier closing;

    StreamRoutes(Calls calls, CustomerViews views, BooleanSupplier closing) {
        this.calls = calls;
        this.views = views;
        this.closing = closing;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/orders/{order}/stream", this::stream);
    }

    private void stream(Context call) {
        OrderId order = calls.ownOrder(call, calls.customer(call)).order().id();
        long seen = lastSeen(call);
        HttpServletResponse response = call.res();
        response.setStatus(200);
        response.setContentType("text/event-stream;charset=utf-8");
        try {
            response.flushBuffer();
            while (!closing.getAsBoolean()) {
                long known = seen;
                var view = views.await(order, v -> v.sequence() > known, SIGN_OF_LIFE);
                if (view.isPresent() && view.get().sequence() > seen) {
                    seen = view.get().sequence();
                    write(response, event(view.get()));
                } else {
                    write(response, ": waiting\n\n");
                }
                if (view.isEmpty() || isOver(view.get().order())) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The reader has left, which is how a stream ends.
        }
    }

    /// Messages may still be on their way then, but the page doesn't change with them.
    private static boolean isOver(Order order) {
        return order.status().ended()
                && switch (order.payment()) {
                    case UNKNOWN, REFUNDING -> false;
                    case PENDING, PAID, DECLINED, REFUNDED, REFUND_FAILED -> true;
                };
    }

    private String event(OrderView view) {
        return "id: "
                + view.sequence()
                + "\nevent: order\ndata: "
                + Json.write(calls.page(view))
                + "\n\n";
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static long lastSeen(Context call) {
        @Nullable String last = call.header("Last-Event-ID");
        if (last == null || last.isBlank()) {
            return 0;
        }
        try {
            return Long.parseLong(last.strip());
        } catch (NumberFormatException problem) {
            throw new RequestRefused(
                    Problem.of(
                            400,
                            "last-event-id-invalid",
                            "Last-Event-ID is a version of the order."));
        }
    }
}
