package soban.core.http;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.crowd.Proxies;
import soban.core.views.CustomerViews;

import java.util.LinkedHashMap;
import java.util.List;

/// The HTTP server of one core instance: one virtual thread per request, so that a request simply
/// waits for its decision. At its end it takes no more wishes, and leaves when those who are inside
/// have their answers.
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final String host;
    private final int port;
    private final @Nullable TlsDoor tls;
    private final Limits limits;
    private final Readiness readiness;
    private final Doorkeeper keeper = new Doorkeeper();
    private final Visitors visitors;
    private final Room room;
    private final Doorway doorway;

    /// Without a door for other machines.
    public HttpServer(String host, int port, Behind behind, Limits limits) {
        this(host, port, null, behind, limits);
    }

    /// @param tls a second door, for other machines
    public HttpServer(String host, int port, @Nullable TlsDoor tls, Behind behind, Limits limits) {
        this.host = host;
        this.port = port;
        this.tls = tls;
        this.limits = limits;
        var parts = new LinkedHashMap<>(behind.parts());
        parts.put("replies", behind.replies()::ready);
        readiness = new Readiness(parts, keeper::isClosing);
        visitors = new Visitors(limits.crowd(), behind.tally());
        room = new Room(limits.mostUnderWay(), behind.tally());
        doorway = new Doorway(room, keeper, visitors, routes -> add(routes, behind));
    }

    private void add(RoutesConfig routes, Behind behind) {
        CustomerViews views = behind.views();
        var calls = new Calls(behind.tokens(), views, limits, behind.clockAgrees());
        var decisions = new Decisions(behind, readiness, limits);
        var callers = new Callers(new Proxies(limits.crowd().proxies()));
        new Turnstile(limits.crowd(), callers, calls::anyCustomer, behind.tally()).addTo(routes);
        guards(routes, views);
        new HealthRoutes(readiness, behind.metrics(), callers).addTo(routes);
        new DocumentRoutes().addTo(routes);
        new CustomerRoutes(calls, views, behind.tokens(), decisions).addTo(routes);
        new SignInRoutes(behind, decisions).addTo(routes);
        new ShopRoutes(calls, views, behind.clock()).addTo(routes);
        new OrderRoutes(calls, behind, decisions, room, limits).addTo(routes);
        new PaymentRoutes(calls, behind, decisions, room, limits).addTo(routes);
        new CancelRoutes(calls, views, decisions, limits).addTo(routes);
        new ServedRoutes(calls, views, decisions, limits).addTo(routes);
        new StreamRoutes(calls, views, visitors, keeper::isClosing, limits).addTo(routes);
        new EnrolmentRoutes(decisions, behind.desks(), callers).addTo(routes);
        Errors.addTo(routes);
    }

    /// Nobody is shown half a view.
    private static void guards(RoutesConfig routes, CustomerViews views) {
        routes.beforeMatched(
                call -> {
                    if (!HealthRoutes.isOne(call.path()) && !DocumentRoutes.isOne(call.path())) {
                        Readiness.require(views.ready());
                    }
                });
    }

    public void start() {
        doorway.open(host, port);
        if (tls != null) {
            doorway.openToo(tls);
        }
    }

    /// What must be there before customers are let in, and is not.
    public List<String> missing() {
        return readiness.missing();
    }

    /// The port it listens on, which is the system's choice when it was given 0.
    public int port() {
        return doorway.port();
    }

    Javalin javalin() {
        return doorway.javalin();
    }

    /// How many connections there are.
    int visitors() {
        return visitors.size();
    }

    /// Everything that requests wait for must still be there.
    @Override
    public void close() {
        keeper.close();
        if (!keeper.awaitNobody(limits.toLeave())) {
            LOG.warn("some requests are not answered, because it took too long");
        }
        doorway.shut();
    }
}
