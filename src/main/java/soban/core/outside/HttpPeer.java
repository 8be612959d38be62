package soban.core.outside;

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
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Somebody outside who is asked over HTTP. There is an answer within a few seconds or trouble;
/// nothing that is sent can hold up or fill the core.
public final class HttpPeer implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(1);
    private static final Duration IN_ALL = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 64 * 1024;

    private final String base;
    private final Duration inAll;
    private final int longestAnswer;
    private final HttpClient http;

    public record Answer(int status, String body) {}

    public HttpPeer(URI base) {
        this(base, TO_CONNECT, IN_ALL);
    }

    public HttpPeer(URI base, Duration toConnect, Duration inAll) {
        this(base, toConnect, inAll, LONGEST_ANSWER);
    }

    /// @param longestAnswer in bytes; one that is longer is trouble
    public HttpPeer(URI base, Duration toConnect, Duration inAll, int longestAnswer) {
        this.longestAnswer = longestAnswer;
        this.base = base.toString().replaceAll("/+$", "");
        this.inAll = inAll;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(toConnect)
                        .build();
    }

    public Answer get(String path) throws OutsideTrouble {
        return get(path, Map.of());
    }

    public Answer get(String path, Map<String, String> headers) throws OutsideTrouble {
        return wait(to(path, headers).GET().build());
    }

    public Answer post(String path, Object body) throws OutsideTrouble {
        return post(path, body, Map.of());
    }

    public Answer post(String path, Object body, Map<String, String> headers)
            throws OutsideTrouble {
        return wait(
                to(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)))
                        .build());
    }

    private HttpRequest.Builder to(String path, Map<String, String> headers) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(inAll)
                        .header("Accept", "application/json");
        headers.forEach(request::header);
        return request;
    }

    /// The request's own timeout ends with the headers; a body that drips for ever is cut off here.
    private Answer wait(HttpRequest request) throws OutsideTrouble {
        var text = BodyHandlers.ofString(StandardCharsets.UTF_8);
        var sent = http.sendAsync(request, BodyHandlers.limiting(text, longestAnswer));
        try {
            HttpResponse<String> response = sent.get(inAll.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.body());
        } catch (TimeoutException late) {
            throw new OutsideTrouble("timeout");
        } catch (ExecutionException broken) {
            throw new OutsideTrouble(reason(broken));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            throw new OutsideTrouble("interrupted");
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
