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
            switch (answer(exchange)) {
                case Answer.Body(int status, var object) -> {
                    var bytes = json.writeValueAsBytes(object);
                    begin(exchange, status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                }
                case Answer.Pages(var object) -> {
                    begin(exchange, 200, LENGTH_UNKNOWN);
                    json.writeValue(exchange.getResponseBody(), object);
                }
                case Answer.Twice _, Answer.HangUp _ -> {
                    // The gate has seen to that of two, and the other is no answer.
                }
            }
        }
    }

    private static void begin(HttpExchange exchange, int status, int length) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, length);
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
