package soban.core.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import soban.domain.customer.Channel;
import soban.domain.shop.Fulfilment;

import java.util.Arrays;

/// The schemas of what is sent. Requests are read field by field, so they stand here by hand, and
/// are held against the readers.
final class RequestBodies {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// No control characters but for the end of a line and a tab.
    private static final String SHOWN = "[^\\u0000-\\u0008\\u000B-\\u001F\\u007F-\\u009F]*$";

    private static final String PHONE = "^\\+?[0-9][0-9 -]{6,19}$";

    private final ObjectNode schema = JSON.objectNode().put("type", "object");
    private final ObjectNode properties = schema.putObject("properties");
    private final ArrayNode required = JSON.arrayNode();

    private RequestBodies() {}

    static ObjectNode registration() {
        return new RequestBodies()
                .needs("name", text(80))
                .needs("phone", phone())
                .needs("channel", oneOf(Channel.values()))
                .needs("area", text(80))
                .made();
    }

    static ObjectNode signIn() {
        ObjectNode code = nullable("string").put("pattern", "^([0-9]{6})?$");
        return new RequestBodies().needs("phone", phone()).may("code", code).made();
    }

    static ObjectNode order() {
        return new RequestBodies()
                .needs("lines", listOf(line()))
                .needs("fulfilment", oneOf(Fulfilment.values()))
                .may("address", orNull(address()))
                .may("recipient", orNull(recipient()))
                .may("cardText", freeText(1000))
                .may("wantedAt", nullable("string").put("format", "date-time"))
                .may("note", freeText(1000))
                .may("payment", orNull(payment()))
                .made();
    }

    private static ObjectNode line() {
        ObjectNode options = nullable("array");
        options.set("items", text(100));
        ObjectNode quantity =
                typed("integer")
                        .put("minimum", Integer.MIN_VALUE)
                        .put("maximum", Integer.MAX_VALUE);
        return new RequestBodies()
                .needs("product", text(100))
                .may("options", options)
                .needs("quantity", quantity)
                .may("note", freeText(1000))
                .made();
    }

    private static ObjectNode address() {
        return new RequestBodies()
                .needs("district", text(60))
                .needs("line", text(200))
                .may("detail", freeText(200))
                .made();
    }

    private static ObjectNode recipient() {
        return new RequestBodies().needs("name", text(80)).needs("phone", phone()).made();
    }

    static ObjectNode payment() {
        return new RequestBodies()
                .needs("method", text(40))
                .needs("token", text(300))
                .made()
                .put("description", "The gateway's one-time token, never card data.");
    }

    static ObjectNode reason() {
        return new RequestBodies().may("reason", freeText(300)).made();
    }

    static ObjectNode review() {
        ObjectNode stars =
                typed("integer")
                        .put("description", "1 to 5")
                        .put("minimum", Integer.MIN_VALUE)
                        .put("maximum", Integer.MAX_VALUE);
        return new RequestBodies().needs("stars", stars).may("text", freeText(2000)).made();
    }

    static ObjectNode enrolment() {
        return new RequestBodies().needs("code", text(120)).made();
    }

    private RequestBodies needs(String name, ObjectNode value) {
        required.add(name);
        return may(name, value);
    }

    private RequestBodies may(String name, ObjectNode value) {
        properties.set(name, value);
        return this;
    }

    private ObjectNode made() {
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode nullable(String type) {
        ObjectNode value = JSON.objectNode();
        value.putArray("type").add(type).add("null");
        return value;
    }

    private static ObjectNode orNull(ObjectNode object) {
        object.putArray("type").add("object").add("null");
        return object;
    }

    private static ObjectNode listOf(ObjectNode items) {
        ObjectNode list = typed("array");
        list.set("items", items);
        return list;
    }

    /// Not blank, and nothing in it that can't be shown.
    private static ObjectNode text(int longest) {
        return typed("string")
                .put("maxLength", longest)
                .put("pattern", "^(?=[\\s\\S]*\\S)" + SHOWN);
    }

    private static ObjectNode freeText(int longest) {
        return nullable("string").put("maxLength", longest).put("pattern", "^" + SHOWN);
    }

    private static ObjectNode phone() {
        return typed("string").put("pattern", PHONE);
    }

    private static ObjectNode oneOf(Enum<?>[] values) {
        ObjectNode value = typed("string");
        ArrayNode all = value.putArray("enum");
        Arrays.stream(values).forEach(each -> all.add(each.name()));
        return value;
    }
}
