package soban.core.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import soban.domain.unit.RefusalCode;
import soban.wire.Schemas;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The document for customers' programs and integrators: what can be asked, with a schema for each
/// body, read off the records that are answered.
final class OpenApi {
    static final String SCHEMAS = "#/components/schemas/";
    private static final YAMLMapper YAML =
            new YAMLMapper(
                    YAMLFactory.builder()
                            .disable(Feature.WRITE_DOC_START_MARKER)
                            .disable(Feature.SPLIT_LINES)
                            .enable(Feature.MINIMIZE_QUOTES)
                            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                            .build());
    private static final Map<String, String> HEADERS =
            Map.of(
                    "Retry-After", "Seconds after which another look or try makes sense.",
                    "Location", "The order.",
                    "WWW-Authenticate", "Bearer");
    private static final Map<String, String> PLACES =
            Map.of("shop", "A shop's id.", "order", "An order's id.");

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Schemas schemas = new Schemas(SCHEMAS, OpenApi::name, true);

    OpenApi() {
        document.put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Soban")
                .put("version", "1")
                .put(
                        "description",
                        "Ordering from made-to-order shops. The answer is the decision, not a hope:"
                            + " 201 means that it is committed. Money is a whole number of the"
                            + " currency's smallest unit; times are ISO 8601. Whatever goes wrong"
                            + " is a problem (RFC 9457) with a stable `code`; a 503 says in"
                            + " `written` whether something may have come of the request. The same"
                            + " Idempotency-Key never acts twice. Unknown fields may be added to"
                            + " answers at any time; unknown fields in requests are refused.");
        ObjectNode paths = document.putObject("paths");
        for (Operation each : Operations.ALL) {
            paths.withObjectProperty(each.path)
                    .set(each.method.toLowerCase(Locale.ROOT), operation(each));
        }
        schemas.reference(StreamRoutes.Change.class);
        schemas.reference(OrderRoutes.Unseen.class);
        schemas.reference(ProblemBody.class);
        var components = document.putObject("components");
        components
                .putObject("securitySchemes")
                .putObject("token")
                .put("type", "http")
                .put("scheme", "bearer");
        ObjectNode all = components.putObject("schemas");
        schemas.named().forEach(all::set);
        codes(all.withObject("/Problem/properties").putObject("code"), every());
    }

    ObjectNode document() {
        return document;
    }

    String yaml() throws JsonProcessingException {
        return YAML.writeValueAsString(document);
    }

    /// `OrderPage.Line` is an `OrderLine` here, and `ProblemBody` a `Problem`.
    static String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        String name = type.getSimpleName().replaceAll("(?<=.)(Page|Body|Routes)$", "");
        return around == null ? name : name(around) + name;
    }

    /// Every code that there is: ours, and those of what a unit refuses.
    static Collection<String> every() {
        var all = new TreeSet<String>();
        Stream.of(ProblemCode.values()).map(ProblemCode::code).forEach(all::add);
        Stream.of(RefusalCode.values()).map(RefusalCode::code).forEach(all::add);
        return all;
    }

    private ObjectNode operation(Operation of) {
        ObjectNode operation = JsonNodeFactory.instance.objectNode();
        operation.put("operationId", of.name).put("summary", of.summary);
        operation.putArray("tags").add(of.tag);
        if (of.token) {
            operation.putArray("security").addObject().putArray("token");
        }
        parameters(operation, of);
        if (of.body != null) {
            ObjectNode body = operation.putObject("requestBody").put("required", true);
            body.putObject("content").putObject("application/json").set("schema", of.body);
        }
        ObjectNode responses = operation.putObject("responses");
        for (int status : of.statuses()) {
            response(responses.putObject(String.valueOf(status)), of, status);
        }
        return operation;
    }

    private static void parameters(ObjectNode operation, Operation of) {
        var parameters = operation.putArray("parameters");
        of.places()
                .forEach(
                        place -> parameters.add(parameter("path", place, true, PLACES.get(place))));
        switch (of.key) {
            case REQUIRED, OPTIONAL ->
                    parameters.add(
                            parameter(
                                    "header",
                                    "Idempotency-Key",
                                    of.key == Operation.Key.REQUIRED,
                                    "A text of your own, 1 to 100 visible ASCII characters: new for"
                                            + " each wish, and the same when you repeat one."));
            case NONE -> {}
        }
        if (of.name.equals("follow")) {
            parameters.add(
                    parameter("header", "Last-Event-ID", false, "The version that was seen last."));
        }
        if (of.name.equals("shops")) {
            parameters.add(parameter("query", "area", false, "An area's id."));
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    private static ObjectNode parameter(String in, String name, boolean required, String what) {
        ObjectNode parameter = JsonNodeFactory.instance.objectNode();
        parameter.put("in", in).put("name", name).put("required", required);
        parameter.put("description", what).putObject("schema").put("type", "string");
        return parameter;
    }

    private void response(ObjectNode response, Operation of, int status) {
        var reply = of.reply(status);
        var codes = of.problems.get(status);
        response.put("description", reply.map(Operation.Reply::when).orElse(""));
        ObjectNode content = response.putObject("content");
        reply.ifPresent(good -> body(content, good));
        reply.ifPresent(good -> headers(response, good.headers().toArray(String[]::new)));
        if (codes != null) {
            if (reply.isEmpty()) {
                response.put("description", String.join(", ", codes));
            }
            ObjectNode schema = content.putObject(Problem.CONTENT_TYPE).putObject("schema");
            var both = schema.putArray("allOf");
            both.add(schemas.reference(ProblemBody.class));
            codes(both.addObject().putObject("properties").putObject("code"), codes);
        }
        if ((status == 503 || status == 429) && codes != null) {
            headers(response, "Retry-After");
        }
        if (status == 401) {
            headers(response, "WWW-Authenticate");
        }
        if (content.isEmpty()) {
            response.remove("content");
        }
    }

    private void body(ObjectNode content, Operation.Reply reply) {
        if (reply.type() != null) {
            ObjectNode schema = content.putObject(reply.contentType()).putObject("schema");
            if (reply.type() == OrderPage.class && reply.headers().contains("Location")) {
                // The views may be behind: then the order is only named.
                schema.putArray("anyOf")
                        .add(schemas.reference(OrderPage.class))
                        .add(schemas.reference(OrderRoutes.Unseen.class));
            } else {
                schema.setAll(schemas.reference(reply.type()));
            }
        } else if (!reply.contentType().isEmpty()) {
            content.putObject(reply.contentType())
                    .putObject("schema")
                    .put("type", reply.contentType().endsWith("json") ? "object" : "string");
        }
    }

    private static void headers(ObjectNode response, String... names) {
        Arrays.stream(names)
                .forEach(
                        name ->
                                response.withObjectProperty("headers")
                                        .putObject(name)
                                        .put("description", HEADERS.get(name))
                                        .putObject("schema")
                                        .put("type", "string"));
    }

    private static void codes(ObjectNode schema, Collection<String> codes) {
        schema.put("type", "string");
        var values = schema.putArray("enum");
        codes.forEach(values::add);
    }
}
