package soban.station.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/// The edge of each request's thread: whatever goes wrong behind it becomes an answer here.
final class Exchanges implements HttpHandler {
    private static final int LENGTH_UNKNOWN = 0;
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    private final Routes routes;
    private final ObjectMapper json;

    Exchanges(Routes routes, ObjectMapper json) {
        this.routes = routes;
        this.json = json;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // Closing an exchange that has no answer cuts the connection, and that is hanging up.
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            switch (answer(exchange)) {
                case Answer.Body(int status, var object) -> {
                    var bytes = json.writeValueAsBytes(object);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
                case Answer.Pages(var object) -> {
                    exchange.sendResponseHeaders(200, LENGTH_UNKNOWN);
                    json.writeValue(exchange.getResponseBody(), object);
                }
                case Answer.Twice _, Answer.HangUp _ -> {}
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        try {
            return routes.answer(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getRawPath(),
                    exchange.getRequestBody());
        } catch (BadRequest e) {
            return e.answer();
        } catch (IOException | RuntimeException e) {
            LOG.warn("a request failed", e);
            return Answer.error(
                    500, "The sandbox failed; ask with the same key or id what became of it.");
        }
    }
}
