package soban.core.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import soban.core.views.CustomerViews;
import soban.core.views.News;
import soban.core.views.OrderView;
import soban.domain.customer.CustomerId;
import soban.domain.order.Order;
import soban.wire.Json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// An order, live (server-sent events): its page with all that has happened since the client last
/// heard of it, now and again with every change, until nothing can change any more. A client that
/// comes back, to whichever instance, names the version that it has seen.
final class StreamRoutes {
    private static final Duration LOOK = Duration.ofMillis(250);

    /// A browser comes back by itself, and soon.
    private static final String FAREWELL = "retry: 500\nevent: stopping\ndata: {}\n\n";

    /// Who follows more than there are seats for comes in turn.
    private static final String SEAT_LOST = FAREWELL.replace("500", "30000");

    private final Calls calls;
    private final CustomerViews views;
    private final Visitors visitors;
    private final Seats seats;
    private final BooleanSupplier closing;
    private final Limits limits;

    StreamRoutes(
            Calls calls,
            CustomerViews views,
            Visitors visitors,
            BooleanSupplier closing,
            Limits limits) {
        this.calls = calls;
        this.views = views;
        this.visitors = visitors;
        this.seats = new Seats(limits.crowd());
        this.closing = closing;
        this.limits = limits;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/orders/{order}/stream", this::stream);
    }

    /// @param changes all that happened since the version that the client has seen, oldest first
    record Change(OrderPage order, List<HistoryPage.Entry> changes) {}

    private void stream(Context call) {
        CustomerId customer = calls.customer(call);
        OrderView order = calls.ownOrder(call, customer);
        long seen = lastSeen(call);
        if (isOver(order.order()) && change(order, seen).changes().isEmpty()) {
            call.status(204);
            return;
        }
        HttpServletResponse response = call.res();
        try (var seat = seats.take(customer);
                var news = views.follow(order.order().id())) {
            visitors.stays(Callers.visit(call));
            response.setStatus(200);
            response.setContentType("text/event-stream;charset=utf-8");
            response.setHeader("X-Accel-Buffering", "no");
            OrderView now = views.order(order.order().id()).orElse(order);
            response.flushBuffer();
            tell(response, seat, news, now, seen);
        } catch (IOException gone) {
            // The reader has left, which is how a stream ends.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(
            HttpServletResponse response,
            Seats.Seat seat,
            News<OrderView> news,
            OrderView first,
            long seenBefore)
            throws IOException, InterruptedException {
        long seen = seenBefore;
        long begun = System.nanoTime();
        long spoke = begun;
        String shown = "";
        for (OrderView now = first; ; ) {
            if (now != null && now.sequence() > seen) {
                Change change = change(now, seen);
                if (!change.changes().isEmpty() || !shown.equals(look(change.order()))) {
                    write(response, event(change));
                    seen = now.sequence();
                    shown = look(change.order());
                    spoke = System.nanoTime();
                }
            }
            if (now != null && isOver(now.order())) {
                return;
            }
            if (seat.isLost()) {
                write(response, SEAT_LOST);
                return;
            }
            if (closing.getAsBoolean() || isLonger(limits.crowd().stream(), begun)) {
                write(response, FAREWELL);
                return;
            }
            if (isLonger(limits.signOfLife(), spoke)) {
                write(response, ": waiting\n\n");
                spoke = System.nanoTime();
            }
            now = news.next(LOOK);
        }
    }

    private static boolean isLonger(Duration than, long since) {
        return System.nanoTime() - since > than.toNanos();
    }

    /// Messages may still be on their way then, but the page doesn't change with them.
    private static boolean isOver(Order order) {
        return order.status().ended()
                && switch (order.payment()) {
                    case UNKNOWN, REFUNDING -> false;
                    case PENDING, PAID, DECLINED, REFUNDED, REFUND_FAILED -> true;
                };
    }

    private Change change(OrderView view, long seen) {
        var changes =
                HistoryPage.entries(views.history(view.order().id())).stream()
                        .filter(entry -> entry.version() > seen)
                        .filter(entry -> entry.version() <= view.sequence())
                        .toList();
        return new Change(OrderPage.of(view), changes);
    }

    /// The page without its version, which grows even when nothing of it is seen.
    private static String look(OrderPage page) {
        return Json.write(page).replaceFirst("\"version\":\\d+,", "");
    }

    /// One for all that happened in one step, so that a connection that breaks in the middle of it
    /// has told nothing of it.
    private static String event(Change change) {
        return "id: %d\nevent: order\ndata: %s\n\n"
                .formatted(change.order().version(), Json.write(change));
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
                            ProblemCode.LAST_EVENT_ID_INVALID,
                            "Last-Event-ID is a version of the order."));
        }
    }
}
