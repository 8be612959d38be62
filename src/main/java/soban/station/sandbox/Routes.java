package soban.station.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.util.List;
import java.util.stream.Stream;

/// Which call is whose. The knobs and the book answer always, even while the gateway plays dead:
/// they are for whoever tests with it, not for its customers.
final class Routes {
    private final Cashier cashier;
    private final Postman postman;
    private final Contents book;
    private final Requests requests;
    private final Gate toPayments;
    private final Gate toMessages;

    Routes(Cashier cashier, Postman postman, Contents book, Requests requests, Pause pause) {
        this.cashier = cashier;
        this.postman = postman;
        this.book = book;
        this.requests = requests;
        this.toPayments = new Gate(pause);
        this.toMessages = new Gate(pause);
    }

    Answer answer(String method, String path, InputStream body) throws IOException {
        var segments = segments(path);
        return switch (segments.isEmpty() ? "" : segments.getFirst()) {
            case "payments" ->
                    toPayments.through(
                            method, present -> payments(method, segments, body, present));
            case "messages" ->
                    toMessages.through(
                            method, present -> messages(method, segments, body, present));
            case "knobs" -> knobs(method, segments, body);
            case "book" -> method.equals("GET") ? book.answer() : wrongMethod("GET");
            default -> nothingHere();
        };
    }

    private Answer payments(String method, List<String> segments, InputStream body, Knobs present)
            throws IOException {
        return switch (segments.size()) {
            case 1 ->
                    method.equals("POST")
                            ? cashier.pay(requests.payment(body), present.decline())
                            : wrongMethod("POST");
            case 2 -> method.equals("GET") ? cashier.find(segments.get(1)) : wrongMethod("GET");
            case 3 -> refunds(method, segments, body);
            default -> nothingHere();
        };
    }

    private Answer refunds(String method, List<String> segments, InputStream body)
            throws IOException {
        if (!segments.get(2).equals("refunds")) {
            return nothingHere();
        }
        return method.equals("POST")
                ? cashier.refund(segments.get(1), requests.refund(body))
                : wrongMethod("POST");
    }

    private Answer messages(String method, List<String> segments, InputStream body, Knobs present)
            throws IOException {
        return switch (segments.size()) {
            case 1 ->
                    method.equals("POST")
                            ? postman.send(requests.message(body), present.decline())
                            : wrongMethod("POST");
            case 2 -> method.equals("GET") ? postman.find(segments.get(1)) : wrongMethod("GET");
            default -> nothingHere();
        };
    }

    /// Those of the payments, and at `knobs/messages` those of the messages.
    private Answer knobs(String method, List<String> segments, InputStream body)
            throws IOException {
        var whose = String.join("/", segments.subList(1, segments.size()));
        if (!whose.isEmpty() && !whose.equals("messages")) {
            return nothingHere();
        }
        var gate = whose.isEmpty() ? toPayments : toMessages;
        if (method.equals("PUT")) {
            gate.turn(requests.knobs(body));
        } else if (!method.equals("GET")) {
            return wrongMethod("GET and PUT");
        }
        return Answer.ok(gate.knobs().shown());
    }

    private static Answer nothingHere() {
        return Answer.error(404, "There is nothing at this address.");
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
