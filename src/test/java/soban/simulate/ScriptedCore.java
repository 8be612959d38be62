package soban.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import soban.core.setup.DemoShop;
import soban.wire.Json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// Stands at the other end of HTTP and answers orders as it is told: with the statuses in the
/// script, then always with 201.
final class ScriptedCore implements AutoCloseable {
    final Queue<Integer> script = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final Queue<String> payments = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    ScriptedCore(int port) throws IOException {
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals("/customers")) {
            send(call, 201, "{\"customerId\":\"customer1\",\"token\":\"t\"}");
        } else if (path.endsWith("/menu")) {
            send(call, 200, menu());
        } else if (path.endsWith("/payment")) {
            payments.add(body);
            send(call, 200, "{\"id\":\"cafe-aaaaaa\"}");
        } else if (path.endsWith("/cancellation")) {
            send(call, 200, "{\"id\":\"cafe-aaaaaa\"}");
        } else {
            keys.add(call.getRequestHeaders().getFirst("Idempotency-Key"));
            Integer told = script.poll();
            int status = told == null ? 201 : told;
            send(
                    call,
                    status,
                    status == 402
                            ? "{\"code\":\"payment-declined\",\"order\":{\"id\":\"cafe-aaaaaa\"}}"
                            : "{\"id\":\"cafe-aaaaaa\"}");
        }
    }

    private static String menu() {
        return Json.write(
                new Door.Menu(
                        DemoShop.enrolment().menu().products().stream()
                                .map(p -> new Door.Offered(p.id(), true, p.groups()))
                                .toList()));
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
