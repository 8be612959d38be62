package soban.core.http;

import io.javalin.http.Context;

import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

import soban.core.crowd.Proxies;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Where a request comes from.
final class Callers {
    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final Proxies proxies;

    Callers(Proxies proxies) {
        this.proxies = proxies;
    }

    InetAddress address(Context call) {
        return proxies.caller(peer(call), forwarded(call));
    }

    /// Whether a proxy asks for somebody.
    boolean isForwarded(Context call) {
        return !address(call).equals(peer(call));
    }

    /// Nobody on the way can read it, because there is TLS or no way.
    boolean isPrivate(Context call) {
        boolean within =
                peer(call).isLoopbackAddress()
                        && (!isForwarded(call) || "https".equals(call.header(FORWARDED_PROTO)));
        return within || call.req().isSecure();
    }

    static Visit visit(Context call) {
        return Visit.of(ServletContextRequest.getServletContextRequest(call.req()));
    }

    private static InetAddress peer(Context call) {
        return visit(call).address;
    }

    private static List<String> forwarded(Context call) {
        return Collections.list(call.req().getHeaders(FORWARDED_FOR)).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .toList();
    }
}
