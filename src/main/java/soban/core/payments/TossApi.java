package soban.core.payments;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The calls of Toss that we use. A card's own bank is asked behind it, so it gets more time than a
/// machine next door.
final class TossApi implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration IN_ALL = Duration.ofSeconds(8);
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;

    private final HttpPeer peer;
    private final String authorization;

    TossApi(URI base, String secret) {
        this(base, secret, TO_CONNECT, IN_ALL);
    }

    TossApi(URI base, String secret, Duration toConnect, Duration inAll) {
        this.peer = new HttpPeer(base, toConnect, inAll, LONGEST_ANSWER);
        byte[] user = (secret + ":").getBytes(StandardCharsets.UTF_8);
        this.authorization = "Basic " + Base64.getEncoder().encodeToString(user);
    }

    private record Confirm(String paymentKey, String orderId, long amount) {}

    private record Cancel(String cancelReason, long cancelAmount) {}

    TossReply confirm(Question.Charge charge) throws OutsideTrouble {
        var body =
                new Confirm(
                        charge.request().token(),
                        TossName.orderId(charge.attempt()),
                        charge.amount().amount());
        return post("/v1/payments/confirm", body, charge.key());
    }

    TossReply cancel(String paymentKey, String refund, Money amount) throws OutsideTrouble {
        var body = new Cancel(TossName.reason(refund), amount.amount());
        return post("/v1/payments/" + inPath(paymentKey) + "/cancel", body, refund);
    }

    private TossReply post(String path, Object body, String key) throws OutsideTrouble {
        var headers = new HashMap<>(headers());
        headers.put("Idempotency-Key", key);
        return TossReply.of(peer.post(path, body, headers));
    }

    TossReply ofOrder(String orderId) throws OutsideTrouble {
        return TossReply.of(get("/v1/payments/orders/" + inPath(orderId)));
    }

    TossReply ofKey(String paymentKey) throws OutsideTrouble {
        return TossReply.of(get("/v1/payments/" + inPath(paymentKey)));
    }

    HttpPeer.Answer get(String path) throws OutsideTrouble {
        return peer.get(path, headers());
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", authorization);
    }

    private static String inPath(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        peer.close();
    }
}
