package soban.core.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Header;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.core.commands.CommandLog;
import soban.core.views.CustomerViews;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The HTTP server of one core instance: one virtual thread per request, so that a request simply
/// waits for its decision.
public final class HttpServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String FIRST =
            "GET "
                    + HealthRoutes.FOLDER
                    + "live HTTP/1.1\r\nHost: inside\r\nConnection: close\r\n\r\n";

    private final Readiness readiness;
    private final String host;
    private final int port;
    private final Javalin javalin;
    private volatile boolean closing;

    /// @param gatewayBusy the payment gateway is known not to answer: nobody is asked to pay now
    /// @param parts what must be ready before customers are let in, by name
    public HttpServer(
            String host,
            int port,
            CommandLog log,
            Replies replies,
            CustomerViews views,
            Tokens tokens,
            BooleanSupplier gatewayBusy,
            Map<String, BooleanSupplier> parts,
            Limits limits,
            InstantSource clock) {
        this.host = host;
        this.port = port;
        var all = new LinkedHashMap<>(parts);
        all.put("replies", replies::ready);
        readiness = new Readiness(all);
        var decisions = new Decisions(log, replies, readiness, limits, clock);
        var calls = new Calls(tokens, views, limits);
        var answers = new PaymentAnswers(calls);
        this.javalin =
                Javalin.create(
                        config -> {
                            settings(config);
                            guards(config.routes, views);
                            new HealthRoutes(readiness).addTo(config.routes);
                            new CustomerRoutes(calls, views, tokens, decisions)
                                    .addTo(config.routes);
                            new ShopRoutes(calls, views, clock).addTo(config.routes);
                            new OrderRoutes(calls, views, decisions, answers, gatewayBusy, limits)
                                    .addTo(config.routes);
                            new PaymentRoutes(calls, views, decisions, answers, gatewayBusy, limits)
                                    .addTo(config.routes);
                            new CancelRoutes(calls, views, decisions, limits).addTo(config.routes);
                            new ServedRoutes(calls, views, decisions, limits).addTo(config.routes);
                            new StreamRoutes(calls, views, () -> closing).addTo(config.routes);
                            Errors.addTo(config.routes);
                        });
    }

    private static void settings(JavalinConfig config) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler(Errors::collapse);
        config.jetty.modifyServer(server -> server.setErrorHandler(new ServerErrors()));
        config.jetty.modifyServletContextHandler(
                context -> context.setErrorHandler(new ServerErrors()));
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    }

    /// Personal pages are not kept on the way, and nobody is shown half a view.
    private static void guards(RoutesConfig routes, CustomerViews views) {
        routes.before(call -> call.header(Header.CACHE_CONTROL, "no-store"));
        routes.beforeMatched(
                call -> {
                    if (!call.path().startsWith(HealthRoutes.FOLDER)) {
                        Readiness.require(views.ready());
                    }
                });
    }

    public void start() {
        javalin.start(host, port);
        askOnce();
    }

    /// What Javalin makes at its first request it makes without a lock: of two first requests at
    /// one time one could find it half made, and would be answered 500 without a word.
    private void askOnce() {
        try {
            var address = InetAddress.getByName(host);
            if (address.isAnyLocalAddress()) {
                address = InetAddress.getLoopbackAddress();
            }
            try (var inside = new Socket(address, port())) {
                inside.setSoTimeout(5_000);
                inside.getOutputStream().write(FIRST.getBytes(StandardCharsets.US_ASCII));
                inside.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException problem) {
            LOG.warn("the first request of all was not answered: {}", problem.toString());
        }
    }

    /// What must be there before customers are let in, and is not.
    public List<String> missing() {
        return readiness.missing();
    }

    /// The port it listens on, which is the system's choice when it was given 0.
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        closing = true;
        javalin.stop();
    }
}
