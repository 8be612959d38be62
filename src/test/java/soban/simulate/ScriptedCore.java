package soban.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import soban.core.setup.DemoArea;
import soban.core.setup.DemoShop;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;
import soban.wire.Json;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands at the other end of HTTP and answers orders as it is told: with the statuses in the
/// script, then always with 201. It keeps a book of them, as a core does.
final class ScriptedCore implements AutoCloseable {
    final Queue<Integer> script = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final Queue<String> payments = new ConcurrentLinkedQueue<>();

    /// Orders by key; a test that writes one in makes the core a liar.
    final Map<String, Entry> book = new ConcurrentHashMap<>();

    /// Orders that nobody is shown.
    final Set<String> torn = ConcurrentHashMap.newKeySet();

    /// Closed, nobody gets an answer to an order.
    volatile CountDownLatch counter = new CountDownLatch(0);

    private final AtomicInteger customers = new AtomicInteger();
    private final HttpServer server;

    record Entry(String token, String order, String shop) {}

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
            String token = "t" + customers.incrementAndGet();
            send(call, 201, "{\"customerId\":\"customer1\",\"token\":\"" + token + "\"}");
        } else if (path.equals("/customers/me/orders")) {
            send(call, 200, orders(token(call)));
        } else if (path.equals("/shops")) {
            send(call, 200, "{\"shops\":[{\"id\":\"cafe\"},{\"id\":\"restaurant\"}]}");
        } else if (path.endsWith("/menu")) {
            send(call, 200, menu());
        } else if (path.endsWith("/payment")) {
            payments.add(body);
            send(call, 200, "{\"id\":\"cafe-aaaaaa\"}");
        } else if (path.endsWith("/cancellation")) {
            send(call, 200, "{\"id\":\"cafe-aaaaaa\"}");
        } else {
            place(call, path.split("/", -1)[2]);
        }
    }

    private void place(HttpExchange call, String shop) throws IOException {
        String key = call.getRequestHeaders().getFirst("Idempotency-Key");
        keys.add(key);
        try {
            counter.await();
        } catch (InterruptedException end) {
            throw new IOException(end);
        }
        Integer told = script.poll();
        int status = told == null ? 201 : told;
        if (status == 201 || status == 402) {
            String token = token(call);
            String order = "{\"id\":\"" + write(key, token, shop) + "\"}";
            send(
                    call,
                    status,
                    status == 402
                            ? "{\"code\":\"payment-declined\",\"order\":" + order + "}"
                            : order);
        } else {
            send(call, status, "{\"code\":\"told-so\",\"written\":\"outcome-unknown\"}");
        }
    }

    private String write(String key, String token, String shop) {
        return book.computeIfAbsent(key, k -> new Entry(token, shop + "-" + k, shop)).order();
    }

    private static String token(HttpExchange call) {
        return call.getRequestHeaders().getFirst("Authorization");
    }

    private String orders(String token) {
        return Json.write(
                new Door.Orders(
                        book.values().stream()
                                .filter(entry -> entry.token().equals(token))
                                .filter(entry -> !torn.contains(entry.order()))
                                .map(ScriptedCore::known)
                                .toList()));
    }

    private static Door.Known known(Entry entry) {
        return new Door.Known(entry.order(), entry.shop(), OrderStatus.HANDED_OVER);
    }

    static Door.Menu demoMenu() {
        return new Door.Menu(
                List.of(Fulfilment.PICKUP, Fulfilment.DELIVERY),
                new Door.Delivery(
                        DemoArea.AREA.districts().stream()
                                .map(district -> new Door.District(district.id()))
                                .toList()),
                DemoShop.enrolment().menu().products().stream()
                        .map(p -> new Door.Offered(p.id(), true, p.groups()))
                        .toList());
    }

    private static String menu() {
        return Json.write(demoMenu());
    }

    private static void send(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        counter.countDown();
        server.stop(0);
    }
}
