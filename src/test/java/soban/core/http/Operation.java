package soban.core.http;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// One thing that can be asked over HTTP, as it is published: what it takes, and all that it can
/// answer.
final class Operation {
    private static final String JSON = "application/json";

    final String method;
    final String path;
    final String name;
    final String summary;
    final List<Reply> replies = new ArrayList<>();
    final TreeMap<Integer, TreeSet<String>> problems = new TreeMap<>();
    @Nullable String tag;
    @Nullable ObjectNode body;
    Key key = Key.NONE;
    boolean token;
    boolean reading;

    /// Whether an Idempotency-Key goes with it.
    enum Key {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    /// What comes of it when nothing is wrong.
    ///
    /// @param type of the body, if it has one
    /// @param headers that go with it
    record Reply(
            int status,
            String when,
            String contentType,
            @Nullable Class<?> type,
            List<String> headers) {}

    /// Probes are answered however many they are.
    boolean isProbe() {
        return path.startsWith("/health/");
    }

    private Operation(String method, String path, String name, String summary) {
        this.method = method;
        this.path = path;
        this.name = name;
        this.summary = summary;
        if (!isProbe()) {
            problem(ProblemCode.TOO_MANY_REQUESTS);
        }
    }

    static Operation get(String path, String name, String summary) {
        return new Operation("GET", path, name, summary);
    }

    static Operation post(String path, String name, String summary) {
        return new Operation("POST", path, name, summary);
    }

    Operation tagged(String of) {
        tag = of;
        return this;
    }

    Operation taking(ObjectNode schema) {
        body = schema;
        return problem(ProblemCode.MALFORMED_JSON, ProblemCode.BODY_BROKEN)
                .problem(ProblemCode.CONTENT_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                .problem(ProblemCode.MALFORMED);
    }

    Operation keyed(Key how) {
        key = how;
        return how == Key.REQUIRED
                ? problem(ProblemCode.IDEMPOTENCY_KEY_INVALID, ProblemCode.IDEMPOTENCY_KEY_MISSING)
                : problem(ProblemCode.IDEMPOTENCY_KEY_INVALID);
    }

    /// The same key with another body is no repetition.
    Operation knownAgain() {
        return problem(422, "id-reused");
    }

    Operation withToken() {
        token = true;
        return problem(ProblemCode.UNAUTHORIZED);
    }

    Operation onOrder() {
        return withToken().problem(ProblemCode.ORDER_UNKNOWN);
    }

    /// From the views, which must be whole.
    Operation reading() {
        reading = true;
        return problem(ProblemCode.NOT_READY, ProblemCode.INTERNAL);
    }

    /// Decided by a unit.
    Operation deciding() {
        return reading()
                .problem(ProblemCode.STOPPING, ProblemCode.BUSY, ProblemCode.OUTCOME_UNKNOWN)
                .problem(503, "deadline-passed");
    }

    /// A customer's wish.
    Operation asCustomer() {
        return deciding().problem(503, "unit-parked");
    }

    Operation answer(int status, String when, Class<?> type, String... headers) {
        replies.add(new Reply(status, when, JSON, type, List.of(headers)));
        return this;
    }

    Operation answer(int status, String when, String contentType) {
        replies.add(new Reply(status, when, contentType, null, List.of()));
        return this;
    }

    Operation problem(ProblemCode... codes) {
        Arrays.stream(codes).forEach(code -> problem(code.status(), code.code()));
        return this;
    }

    Operation problem(int status, String... codes) {
        problems.computeIfAbsent(status, s -> new TreeSet<>()).addAll(List.of(codes));
        return this;
    }

    Optional<Reply> reply(int status) {
        return replies.stream().filter(reply -> reply.status() == status).findFirst();
    }

    /// Every status that it can answer.
    SortedSet<Integer> statuses() {
        var all = new TreeSet<>(problems.keySet());
        replies.forEach(reply -> all.add(reply.status()));
        return all;
    }

    boolean isOf(String asked, String at) {
        return method.equals(asked) && at.matches(path.replaceAll("\\{[a-z]+}", "[^/]+"));
    }

    /// The names in the path.
    Stream<String> places() {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
