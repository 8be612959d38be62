package soban.simulate;

import org.jspecify.annotations.Nullable;

import soban.domain.order.LineRequest;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentRequest;
import soban.domain.place.Address;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.OptionGroup;
import soban.wire.Json;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/// The calls that a customer makes, as plain HTTP.
final class Door implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final URI http;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

    Door(URI http) {
        this.http = http;
    }

    record Registration(String name, String phone, String channel, String area) {}

    record Registered(String customerId, String token) {}

    record Shops(List<Shop> shops) {}

    record Shop(String id) {}

    /// @param delivery where it is brought to, if it is
    record Menu(List<Fulfilment> fulfilments, @Nullable Delivery delivery, List<Offered> products) {
        List<Offered> orderable() {
            return products.stream().filter(Offered::orderable).toList();
        }

        boolean isBrought() {
            return fulfilments.contains(Fulfilment.DELIVERY)
                    && delivery != null
                    && !delivery.districts().isEmpty();
        }

        boolean isFetched() {
            return fulfilments.contains(Fulfilment.PICKUP);
        }

        boolean sellsAnything() {
            return (isFetched() || isBrought()) && !orderable().isEmpty();
        }
    }

    record Delivery(List<District> districts) {}

    record District(String id) {}

    record Offered(String id, boolean orderable, List<OptionGroup> groups) {}

    record Order(
            List<LineRequest> lines,
            Fulfilment fulfilment,
            @Nullable Address address,
            String note,
            @Nullable PaymentRequest payment) {}

    record Placed(String id) {}

    /// A declined order: the problem carries the order that waits for another try.
    record Declined(Placed order) {}

    record Reason(String reason) {}

    record Orders(List<Known> orders) {}

    /// An order that its customer finds in their own list.
    record Known(String id, String shop, OrderStatus status) {}

    Exchange register(String name, String phone) throws IOException, InterruptedException {
        var registration = new Registration(name, phone, "KAKAO", "demo");
        return send(post("/customers", registration));
    }

    Exchange shops() throws IOException, InterruptedException {
        return send(to("/shops").GET());
    }

    /// The newest hundred orders of a customer.
    List<Known> orders(Guest guest) throws IOException, InterruptedException {
        Exchange answer = send(by(guest, to("/customers/me/orders").GET()));
        if (!answer.ok()) {
            throw new IOException("the list of orders was answered with " + answer.reason());
        }
        return answer.as(Orders.class).orders();
    }

    Exchange menu(String shop) throws IOException, InterruptedException {
        return send(to("/shops/" + shop + "/menu").GET());
    }

    Exchange place(Guest guest, String shop, String key, Order order)
            throws IOException, InterruptedException {
        return send(
                by(guest, post("/shops/" + shop + "/orders", order))
                        .header("Idempotency-Key", key));
    }

    Exchange pay(Guest guest, String order, PaymentRequest payment)
            throws IOException, InterruptedException {
        return send(by(guest, post("/orders/" + order + "/payment", payment)));
    }

    Exchange cancel(Guest guest, String order, String reason)
            throws IOException, InterruptedException {
        return send(by(guest, post("/orders/" + order + "/cancellation", new Reason(reason))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(http.resolve(path)).timeout(PATIENCE);
    }

    private HttpRequest.Builder post(String path, Object body) {
        return to(path).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Json.write(body)));
    }

    private static HttpRequest.Builder by(Guest guest, HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + guest.token());
    }

    private Exchange send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = client.send(request.build(), BodyHandlers.ofString());
        return new Exchange(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
