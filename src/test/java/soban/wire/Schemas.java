package soban.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.jspecify.annotations.Nullable;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.person.Personal;
import soban.domain.shop.ShopId;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/// JSON Schemas of our records, read off the records themselves. Each record has one under its own
/// name, and refers to those of its parts.
public final class Schemas {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String ID = "^[a-z0-9][a-z0-9-]{0,39}$";

    private final Map<String, ObjectNode> named = new TreeMap<>();
    private final Map<String, Class<?>> types = new TreeMap<>();
    private final String prefix;
    private final Function<Class<?>, String> names;
    private final boolean opened;

    Schemas(String prefix) {
        this(prefix, Class::getSimpleName, false);
    }

    /// @param prefix where the named schemas stand in the document: `#/components/schemas/`
    /// @param names what the schema of a type is called there
    /// @param opened what belongs to a person stands there as a text only
    public Schemas(String prefix, Function<Class<?>, String> names, boolean opened) {
        this.prefix = prefix;
        this.names = names;
        this.opened = opened;
    }

    public Map<String, ObjectNode> named() {
        return named;
    }

    public ObjectNode reference(Class<?> type) {
        String name = names.apply(type);
        Class<?> before = types.putIfAbsent(name, type);
        if (before != null && before != type) {
            throw new IllegalStateException("two types have one name: " + before + ", " + type);
        }
        if (!named.containsKey(name)) {
            named.put(name, JSON.objectNode());
            named.put(name, composed(type));
        }
        return JSON.objectNode().put("$ref", prefix + name);
    }

    static boolean optional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private ObjectNode composed(Class<?> type) {
        if (type == Personal.class) {
            return personal();
        }
        if (Variants.hasKinds(type)) {
            ObjectNode schema = JSON.objectNode();
            ArrayNode kinds = schema.putArray("oneOf");
            for (Class<?> kind : type.getPermittedSubclasses()) {
                ObjectNode each = object(kind);
                each.withObject("/properties").putObject("kind").put("const", kindName(kind));
                each.withArray("required").add("kind");
                kinds.add(each);
            }
            return schema;
        }
        return object(type);
    }

    private ObjectNode personal() {
        ObjectNode schema = JSON.objectNode();
        schema.put(
                "description",
                "What belongs to a person: its text, or sealed under a key, or forgotten.");
        ArrayNode forms = schema.putArray("oneOf");
        forms.add(typed("string"));
        forms.add(object(Personal.Sealed.class));
        ObjectNode forgotten = forms.addObject().put("type", "object");
        forgotten.putObject("properties").putObject("forgotten").put("const", true);
        forgotten.putArray("required").add("forgotten");
        return schema;
    }

    private static String kindName(Class<?> kind) {
        return kind.getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private ObjectNode object(Class<?> type) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = JSON.arrayNode();
        for (RecordComponent part : type.getRecordComponents()) {
            properties.set(part.getName(), of(part.getGenericType()));
            if (!optional(part)) {
                required.add(part.getName());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        return schema;
    }

    private ObjectNode of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode schema = JSON.objectNode().put("type", "array");
            schema.set("items", of(list.getActualTypeArguments()[0]));
            return schema;
        }
        if (type instanceof ParameterizedType map && map.getRawType() == Map.class) {
            ObjectNode schema = JSON.objectNode().put("type", "object");
            schema.set("additionalProperties", of(map.getActualTypeArguments()[1]));
            return schema;
        }
        Class<?> plain = (Class<?>) type;
        if (opened && plain == Personal.class) {
            return typed("string");
        }
        ObjectNode simple = simple(plain);
        return simple != null ? simple : reference(plain);
    }

    private static @Nullable ObjectNode simple(Class<?> type) {
        return switch (type.getName()) {
            case "java.lang.String" -> typed("string");
            case "int", "java.lang.Integer" -> typed("integer").put("format", "int32");
            case "long", "java.lang.Long" -> typed("integer").put("format", "int64");
            case "double", "java.lang.Double" -> typed("number");
            case "boolean", "java.lang.Boolean" -> typed("boolean");
            case "java.time.Instant" -> typed("string").put("format", "date-time");
            case "java.time.Duration" -> typed("string").put("format", "duration");
            case "java.time.LocalTime" -> typed("string").put("pattern", "^[0-2][0-9]:[0-5][0-9]");
            default -> ours(type);
        };
    }

    private static @Nullable ObjectNode ours(Class<?> type) {
        if (type == Money.class) {
            return typed("integer")
                    .put("format", "int64")
                    .put("description", "in the currency's smallest unit");
        }
        if (type == OrderId.class) {
            return typed("string").put("pattern", "^[a-z0-9][a-z0-9-]{0,39}-[a-z0-9]{6,32}$");
        }
        if (type == ShopId.class || type == RiderId.class) {
            return typed("string").put("pattern", ID);
        }
        if (type == CustomerId.class) {
            return typed("string").put("pattern", "^[a-z0-9]{6,32}$");
        }
        if (type.isEnum()) {
            ObjectNode schema = typed("string");
            ArrayNode values = schema.putArray("enum");
            Arrays.stream(type.getEnumConstants())
                    .forEach(each -> values.add(((Enum<?>) each).name()));
            return schema;
        }
        return null;
    }

    private static ObjectNode typed(String type) {
        return JSON.objectNode().put("type", type);
    }
}
