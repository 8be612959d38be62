package soban.station.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which call is whose. The knobs and the book answer always, even while the gateway plays dead:
/// they are for whoever tests with it, not for its customers.
final class Routes {
    private final Cashier cashier;
    private final Requests requests;
    private final Pause pause;
    private volatile Knobs knobs = Knobs.NONE;

    Routes(Cashier cashier, Requests requests, Pause pause) {
        this.cashier = cashier;
        this.requests = requests;
        this.pause = pause;
    }

    Answer answer(String method, String path, InputStream body) throws IOException {
        var segments = segments(path);
        return switch (segments.isEmpty() ? "" : segments.getFirst()) {
            case "payments" -> payments(method, segments, body);
            case "knobs" -> knobs(method, body);
            case "book" -> method.equals("GET") ? cashier.wholeBook() : wrongMethod("GET");
            default -> Answer.error(404, "There is nothing at this address.");
        };
    }

    private Answer payments(String method, List<String> segments, InputStream body)
            throws IOException {
        var present = knobs;
        if (present.down()) {
            return new Answer.HangUp();
        }
        if (present.busy()) {
            return Answer.state(503, "BUSY");
        }
        pause.of(Duration.ofMillis(present.delayMillis()));
        return switch (segments.size()) {
            case 1 ->
                    method.equals("POST")
                            ? cashier.pay(requests.payment(body))
                            : wrongMethod("POST");
            case 2 -> method.equals("GET") ? cashier.find(segments.get(1)) : wrongMethod("GET");
            case 3 -> refunds(method, segments, body);
            default -> Answer.error(404, "There is nothing at this address.");
        };
    }

    private Answer refunds(String method, List<String> segments, InputStream body)
            throws IOException {
        if (!segments.get(2).equals("refunds")) {
            return Answer.error(404, "There is nothing at this address.");
        }
        return method.equals("POST")
                ? cashier.refund(segments.get(1), requests.refund(body))
                : wrongMethod("POST");
    }

    private Answer knobs(String method, InputStream body) throws IOException {
        if (method.equals("PUT")) {
            knobs = requests.knobs(body);
        } else if (!method.equals("GET")) {
            return wrongMethod("GET and PUT");
        }
        var present = knobs;
        return Answer.ok(
                Map.of(
                        "delayMillis", present.delayMillis(),
                        "down", present.down(),
                        "busy", present.busy()));
    }

    private static Answer wrongMethod(String allowed) {
        return Answer.error(405, "This address takes " + allowed + " only.");
    }

    private static List<String> segments(String rawPath) {
        return Stream.of(rawPath.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(Routes::decoded)
                .toList();
    }

    private static String decoded(String segment) {
        // In a path a plus is a plus; the decoder is made for forms, where it is a space.
        return URLDecoder.decode(segment.replace("+", "%2B"), UTF_8);
    }
}
