package soban.core.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// A good body with one thing in it changed: left out, made null, of another type, or just as long
/// as a text may be and one longer.
final class BodyVariants {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> OTHERS =
            List.of("null", "7", "-1.5", "true", "\"\"", "\" \"", "\"x\"", "[]", "{}", "[\"x\"]");

    private final List<String> all = new ArrayList<>();
    private final JsonNode root;

    private BodyVariants(JsonNode root) {
        this.root = root;
    }

    static List<String> of(String body, JsonNode schema) throws JsonProcessingException {
        var variants = new BodyVariants(JSON.readTree(body));
        variants.vary(variants.root, schema);
        return variants.all;
    }

    private void vary(JsonNode node, JsonNode schema) throws JsonProcessingException {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode value = object.get(name);
                vary(value, schema.path("properties").path(name));
                object.remove(name);
                all.add(root.toString());
                for (JsonNode other : others(schema.path("properties").path(name))) {
                    object.set(name, other);
                    all.add(root.toString());
                }
                object.set(name, value);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                vary(value, schema.path("items"));
                for (JsonNode other : others(schema.path("items"))) {
                    array.set(i, other);
                    all.add(root.toString());
                }
                array.set(i, value);
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<JsonNode> others(JsonNode schema) throws JsonProcessingException {
        var others = new ArrayList<JsonNode>();
        for (String other : OTHERS) {
            others.add(JSON.readTree(other));
        }
        int longest = schema.path("maxLength").asInt(20);
        others.add(JSON.getNodeFactory().textNode("x".repeat(longest)));
        others.add(JSON.getNodeFactory().textNode("x".repeat(longest + 1)));
        return others;
    }
}
