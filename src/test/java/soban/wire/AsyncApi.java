package soban.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator.Feature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import soban.domain.unit.Answer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The contract as an AsyncAPI document, read off the code: which topic carries which types, what
/// each type looks like, and the CloudEvents attributes around it.
final class AsyncApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final YAMLMapper YAML =
            new YAMLMapper(
                    YAMLFactory.builder()
                            .disable(Feature.WRITE_DOC_START_MARKER)
                            .disable(Feature.SPLIT_LINES)
                            .enable(Feature.MINIMIZE_QUOTES)
                            .enable(Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                            .enable(Feature.INDENT_ARRAYS_WITH_INDICATOR)
                            .build());

    private final ObjectNode document = JsonNodeFactory.instance.objectNode();
    private final Schemas schemas = new Schemas(SCHEMAS);
    private final Map<String, Class<?>> types = new TreeMap<>();

    AsyncApi() {
        Catalog.COMMANDS.names().forEach(n -> types.put(n, Catalog.COMMANDS.type(n)));
        Catalog.EVENTS.names().forEach(n -> types.put(n, Catalog.EVENTS.type(n)));
        types.put("soban.reply.v1", Answer.class);
        types.put("soban.pulse.v1", Pulse.class);
        types.put("soban.dead-letter.v1", DeadLetter.class);
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Soban")
                .put("version", "1")
                .put(
                        "description",
                        "What the processes of Soban say to each other over Kafka. Every record is"
                            + " a CloudEvent in Kafka's binary mode: attributes are headers, the"
                            + " body is JSON. Unknown fields are passed over; a type's name carries"
                            + " its version and is for ever. Dates and durations are ISO 8601;"
                            + " money is a whole number.");
        document.put("defaultContentType", "application/json");
        document.set("channels", channels());
        var components = document.putObject("components");
        components.set("messages", messages());
        components.set("messageTraits", traits());
        var all = components.putObject("schemas");
        schemas.named().forEach(all::set);
    }

    ObjectNode document() {
        return document;
    }

    /// Where the schema of a type's body stands in the document.
    String schemaOf(String type) {
        return schemas.reference(types.getOrDefault(type, Object.class)).get("$ref").asText();
    }

    /// Something must be there in a body of that type.
    boolean demands(String type) {
        String name = schemaOf(type).substring(SCHEMAS.length());
        ObjectNode schema = schemas.named().get(name);
        return schema != null && schema.has("required");
    }

    String yaml() throws JsonProcessingException {
        return YAML.writeValueAsString(document);
    }

    private ObjectNode channels() {
        var channels = JsonNodeFactory.instance.objectNode();
        for (var channel : Channels.all()) {
            ObjectNode each = channels.putObject(channel.name());
            each.put("address", channel.address());
            each.put("description", channel.description());
            ObjectNode messages = each.putObject("messages");
            types.keySet().stream()
                    .filter(channel.carries())
                    .forEach(
                            type ->
                                    messages.putObject(type)
                                            .put("$ref", "#/components/messages/" + type));
            if (!channel.parameters().isEmpty()) {
                ObjectNode parameters = each.putObject("parameters");
                channel.parameters()
                        .forEach(
                                (name, what) ->
                                        parameters.putObject(name).put("description", what));
            }
        }
        return channels;
    }

    private ObjectNode messages() {
        var messages = JsonNodeFactory.instance.objectNode();
        new LinkedHashMap<>(types)
                .forEach(
                        (name, type) -> {
                            ObjectNode message = messages.putObject(name);
                            message.put("name", name);
                            message.putArray("traits")
                                    .addObject()
                                    .put("$ref", "#/components/messageTraits/" + trait(name));
                            message.set("payload", schemas.reference(type));
                        });
        return messages;
    }

    private static String trait(String type) {
        if (Catalog.COMMANDS.names().contains(type)) {
            return "command";
        }
        return Catalog.EVENTS.names().contains(type) ? "event" : "cloudEvent";
    }

    private static ObjectNode traits() {
        var traits = JsonNodeFactory.instance.objectNode();
        Channels.HEADERS.forEach(
                (trait, headers) -> {
                    ObjectNode schema =
                            traits.putObject(trait).putObject("headers").put("type", "object");
                    ObjectNode properties = schema.putObject("properties");
                    var required = schema.putArray("required");
                    headers.forEach(
                            (name, what) -> {
                                properties
                                        .putObject(name.replace("?", ""))
                                        .put("type", "string")
                                        .put("description", what);
                                if (!name.endsWith("?")) {
                                    required.add(name);
                                }
                            });
                });
        return traits;
    }
}
