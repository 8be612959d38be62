package soban.core.payments;

import soban.domain.order.GatewayAnswer;
import soban.wire.Json;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A gateway that is asked over HTTP. It gives an answer within a few seconds or is in trouble;
/// nothing that it sends can hold up or fill the core.
public final class GatewayClient implements Gateway, AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration IN_ALL = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final String base;
    private final Duration inAll;
    private final HttpClient http;

    public GatewayClient(URI base) {
        this(base, TO_CONNECT, IN_ALL);
    }

    GatewayClient(URI base, Duration toConnect, Duration inAll) {
        this.base = base.toString().replaceAll("/+$", "");
        this.inAll = inAll;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(toConnect)
                        .build();
    }

    private record ChargeBody(String key, String orderId, long amount, String token) {}

    private record RefundBody(String key, long amount) {}

    @Override
    public GatewayAnswer charge(Question.Charge charge) throws GatewayTrouble {
        var body =
                new ChargeBody(
                        charge.key(),
                        charge.order().value(),
                        charge.amount().amount(),
                        charge.request().token());
        return post("/payments", body).toCharge();
    }

    @Override
    public GatewayAnswer refund(Question.Refund refund) throws GatewayTrouble {
        var body = new RefundBody(refund.key(), refund.amount().amount());
        return post("/payments/" + refund.attempt() + "/refunds", body).toRefund();
    }

    private GatewayReply post(String path, Object body) throws GatewayTrouble {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(inAll)
                        .header("Content-Type", "application/json")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                        .build();
        HttpResponse<String> response = wait(request);
        return new GatewayReply(response.statusCode(), response.body());
    }

    /// The request's own timeout ends with the headers; a body that drips for ever is cut off here.
    private HttpResponse<String> wait(HttpRequest request) throws GatewayTrouble {
        var text = BodyHandlers.ofString(StandardCharsets.UTF_8);
        var sent = http.sendAsync(request, BodyHandlers.limiting(text, LONGEST_ANSWER));
        try {
            return sent.get(inAll.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new GatewayTrouble("timeout");
        } catch (ExecutionException broken) {
            throw new GatewayTrouble(reason(broken));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new GatewayTrouble("interrupted");
        } finally {
            sent.cancel(true);
        }
    }

    private static String reason(ExecutionException broken) {
        return switch (broken.getCause()) {
            case null -> "unknown";
            case HttpTimeoutException late -> "timeout";
            case ConnectException refused -> "no-connection";
            case IOException reset -> "connection-broken";
            case Throwable other -> other.getClass().getSimpleName();
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
