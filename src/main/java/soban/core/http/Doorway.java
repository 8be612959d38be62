package soban.core.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;

import jakarta.servlet.DispatcherType;

import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.function.Consumer;

/// The port, with Jetty and Javalin behind it. It is opened after one request has gone all the way
/// through inside: what Javalin makes at its first request it makes without a lock, and of two
/// first requests at one time one could find it half made.
final class Doorway {
    private static final String FIRST =
            "GET " + HealthRoutes.LIVE + " HTTP/1.1\r\nHost: inside\r\nConnection: close\r\n\r\n";

    /// Connections that the system holds until they are taken in.
    private static final int MOST_KNOCKING = 1024;

    /// Bytes that the system holds for somebody who doesn't read them.
    private static final int MOST_UNREAD = 64 * 1024;

    private final Javalin javalin;

    private final Visitors visitors;

    /// @param room in which they are served
    /// @param keeper whom every request passes
    /// @param visitors with the connections they come by
    Doorway(Room room, Handler.Singleton keeper, Visitors visitors, Consumer<RoutesConfig> routes) {
        this.visitors = visitors;
        this.javalin =
                Javalin.create(
                        config -> {
                            settings(config, room, keeper, visitors);
                            routes.accept(config.routes);
                        });
    }

    private static void settings(
            JavalinConfig config, Room room, Handler.Singleton keeper, Visitors visitors) {
        config.concurrency.useVirtualThreads = true;
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.router.javaLangErrorHandler(Errors::collapse);
        config.jetty.modifyServer(
                server -> {
                    server.setErrorHandler(new ServerErrors());
                    server.insertHandler(room);
                    server.insertHandler(keeper);
                    server.insertHandler(visitors);
                    server.insertHandler(new Wrapping());
                });
        config.jetty.modifyServletContextHandler(
                context -> {
                    context.setErrorHandler(new ServerErrors());
                    context.addFilter(
                            new FilterHolder(new LastWord()),
                            "/*",
                            EnumSet.of(DispatcherType.REQUEST));
                });
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.addConnector(
                (server, http) -> new LocalConnector(server, new HttpConnectionFactory(http)));
    }

    void open(String host, int port) {
        javalin.start();
        var outside = new ServerConnector(server(), new HttpConnectionFactory(http()));
        try {
            connector(LocalConnector.class).getResponse(FIRST);
        } catch (Exception problem) {
            javalin.stop();
            throw new IllegalStateException("the first request failed", problem);
        }
        listen(outside, host, port);
    }

    /// The door for other machines, beside the first one.
    void openToo(TlsDoor door) {
        var shown = new SslContextFactory.Server();
        shown.setKeyStore(door.shown());
        shown.setKeyStorePassword("");
        shown.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // Who comes by an address shows no name; which of the certificates is meant is no question.
        shown.setSniRequired(false);
        var http = new HttpConfiguration(http());
        http.addCustomizer(new SecureRequestCustomizer(false));
        listen(
                new ServerConnector(server(), shown, new HttpConnectionFactory(http)),
                door.host(),
                door.port());
    }

    private HttpConfiguration http() {
        return connector(LocalConnector.class)
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration();
    }

    private void listen(ServerConnector outside, String host, int port) {
        outside.setHost(host);
        outside.setPort(port);
        outside.setAcceptQueueSize(MOST_KNOCKING);
        outside.setAcceptedSendBufferSize(MOST_UNREAD);
        outside.setIdleTimeout(visitors.idle().toMillis());
        outside.addBean(visitors, false);
        try {
            server().addConnector(outside);
            server().manage(outside);
            outside.start();
        } catch (Exception problem) {
            javalin.stop();
            throw new IllegalStateException(
                    "%s:%d can't be listened on".formatted(host, port), problem);
        }
    }

    private Server server() {
        return javalin.jettyServer().server();
    }

    private <T> T connector(Class<T> type) {
        return Arrays.stream(server().getConnectors())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    int port() {
        return connector(ServerConnector.class).getLocalPort();
    }

    /// As it was put together, for whoever wants to look at its routes.
    Javalin javalin() {
        return javalin;
    }

    void shut() {
        javalin.stop();
    }
}
