package soban.core.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Holds what is really answered against the published document: the status, the type of the
/// content, and the body with no field in it that the document does not have.
final class PublishedContract {
    private static final ObjectNode DOCUMENT = strict(new OpenApi().document());
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
    private static final SchemaRegistryConfig WITH_FORMATS =
            SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    private static final String EVENTS = "text/event-stream";

    private PublishedContract() {}

    static void check(HttpResponse<String> answer) {
        String method = answer.request().method();
        String path = answer.request().uri().getPath();
        String type = answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        String found =
                operation(method, path)
                        .map(of -> wrong(of, answer, type))
                        .orElseGet(() -> wrongElsewhere(answer, type));
        if (!found.isEmpty()) {
            throw new AssertionError(
                    "%s %s answered %d %s, which is not as published: %s\n%s"
                            .formatted(
                                    method, path, answer.statusCode(), type, found, answer.body()));
        }
    }

    static Optional<Operation> operation(String method, String path) {
        return Operations.ALL.stream().filter(of -> of.isOf(method, path)).findFirst();
    }

    private static String wrong(Operation of, HttpResponse<String> answer, String type) {
        String status = String.valueOf(answer.statusCode());
        JsonNode response =
                DOCUMENT.path("paths")
                        .path(of.path)
                        .path(of.method.toLowerCase(java.util.Locale.ROOT))
                        .path("responses")
                        .path(status);
        if (response.isMissingNode()) {
            return "this status is not published";
        }
        JsonNode content = response.path("content");
        if (content.isEmpty() && answer.body().isEmpty()) {
            return "";
        }
        if (!content.has(type)) {
            return "this type of content is not published";
        }
        return switch (type) {
            case EVENTS -> wrongEvents(answer.body());
            case "text/plain" -> "";
            default ->
                    violations(
                            of + " " + status + type,
                            content.path(type).path("schema"),
                            answer.body());
        };
    }

    private static String wrongEvents(String body) {
        JsonNode schema = reference("StreamChange");
        return body.lines()
                .filter(line -> line.startsWith("data: {\""))
                .map(line -> violations(EVENTS, schema, line.substring("data: ".length())))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String wrongElsewhere(HttpResponse<String> answer, String type) {
        boolean refused = List.of(404, 405, 429).contains(answer.statusCode());
        if (!refused || !type.equals(Problem.CONTENT_TYPE)) {
            return "nothing is published here";
        }
        return violations("elsewhere", reference("Problem"), answer.body());
    }

    private static JsonNode reference(String name) {
        return DOCUMENT.objectNode().put("$ref", OpenApi.SCHEMAS + name);
    }

    /// What is wrong with a text by a schema of the document; nothing is wrong with it when empty.
    static String violations(String cacheKey, JsonNode schema, String text) {
        Schema compiled = KNOWN.computeIfAbsent(cacheKey, key -> compiled(schema));
        return String.join(
                "; ",
                compiled.validate(text, InputFormat.JSON).stream().map(Object::toString).toList());
    }

    private static Schema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        return SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(WITH_FORMATS))
                .getSchema(whole.toString(), InputFormat.JSON);
    }

    /// Programs must pass over fields that they don't know; ours must not answer with them.
    private static ObjectNode strict(ObjectNode document) {
        ObjectNode copy = document.deepCopy();
        for (JsonNode schema : copy.path("components").path("schemas")) {
            if (schema.has("properties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return copy;
    }
}
