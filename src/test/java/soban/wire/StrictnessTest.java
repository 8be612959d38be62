package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentCommand.SettlePayment;
import soban.domain.person.Personal;
import soban.domain.unit.Answer;
import soban.domain.unit.Role;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every field of every type, broken in every way: whoever reads is told that it is unreadable, and
/// never a wrong value.
class StrictnessTest {
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "7",
                    "7.0",
                    "7.5",
                    "1e2",
                    "99999999999999999999",
                    "true",
                    "\"7\"",
                    "\"true\"",
                    "\"\"",
                    "[null]",
                    "[true]",
                    "[[]]",
                    "{}",
                    "{\"a\":7}");

    @TestFactory
    Stream<DynamicTest> a_value_of_a_wrong_type_is_unreadable() {
        return forEachField(
                (body, field) -> {
                    for (String value : VALUES) {
                        if (!canStandFor(value, field)) {
                            unreadable(body, field, with(body, field, value));
                        }
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> a_text_that_is_no_id_no_time_or_none_of_the_choices_is_unreadable() {
        return forEachField(
                (body, field) -> {
                    if (field.isNarrow()) {
                        for (String text : List.of("", " ", "-1", "nope!", "Ready", "카페")) {
                            unreadable(body, field, with(body, field, '"' + text + '"'));
                        }
                    }
                });
    }

    @Test
    void whoever_reads_is_told_the_place() {
        String place = Samples.commands().get("soban.order.place.v1").message().body();
        for (String[] broken :
                new String[][] {
                    {
                        place.replace("\"quantity\":1", "\"quantity\":\"x\""),
                        "PlaceOrder.lines[0].quantity:"
                    },
                    {
                        place.replace("\"quantity\":1,", "\"quantity\":null,"),
                        "PlaceOrder.lines[0].quantity:"
                    },
                    {
                        place.replace("\"line\":\"the-line\"", "\"x\":7"),
                        "PlaceOrder.address.line: missing"
                    }
                }) {
            assertThatExceptionOfType(Unreadable.class)
                    .isThrownBy(() -> Catalog.COMMANDS.read("soban.order.place.v1", broken[0]))
                    .withMessageStartingWith(broken[1]);
        }
    }

    @Test
    void a_choice_is_told_by_its_name_and_not_by_its_place() throws Unreadable {
        assertThat(Json.read("\"OWNER\"", Role.class)).isEqualTo(Role.OWNER);
        for (String place : List.of("0", "1", "\"0\"", "\"1\"", "\"owner\"", "[\"OWNER\"]")) {
            assertThatExceptionOfType(Unreadable.class)
                    .as(place)
                    .isThrownBy(() -> Json.read(place, Role.class));
        }
    }

    @TestFactory
    Stream<DynamicTest> a_missing_field_is_unreadable() {
        return forEachField(
                (body, field) -> {
                    if (!field.element() && !field.optional()) {
                        unreadable(body, field, without(body, field));
                    }
                });
    }

    @TestFactory
    Stream<DynamicTest> a_field_that_stands_twice_is_unreadable() {
        return forEachField(
                (body, field) -> {
                    if (!field.element()) {
                        String value = body.content().at(field.at()).toString();
                        String pair = '"' + field.name() + "\":" + value;
                        String doubled = body.content().toString().replace(pair, pair + ',' + pair);
                        unreadable(body, field, doubled);
                    }
                });
    }

    @Test
    void every_answer_of_the_gateway_is_told_by_its_kind() throws Unreadable {
        for (var answer :
                List.of(
                        new GatewayAnswer.Done("pay-1"),
                        new GatewayAnswer.Declined("no"),
                        new GatewayAnswer.Unclear("?"),
                        new GatewayAnswer.NotSent("off"))) {
            var command = new SettlePayment(new OrderId("cafe-7k2m9q4t1x8d"), "a", 0, answer);
            assertThat(Json.read(Json.write(command), SettlePayment.class)).isEqualTo(command);
        }
        for (String kind :
                List.of(
                        "\"maybe\"",
                        "\"Done\"",
                        "\"java.lang.Object\"",
                        "[\"done\"]",
                        "7",
                        "null")) {
            assertThatExceptionOfType(Unreadable.class)
                    .as(kind)
                    .isThrownBy(() -> Json.read(answerOfKind(kind), SettlePayment.class));
        }
    }

    @Test
    void no_text_no_depth_and_no_number_wears_the_reader_out() {
        var start = "{\"order\":\"cafe-7k2m9q4t1x8d\",\"extra\":";
        unreadable(start + "[".repeat(100_000));
        unreadable(start + "{\"a\":".repeat(40) + "1" + "}".repeat(41));
        var novel = "{\"product\":\"" + "x".repeat(200_000) + "\"}";
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Catalog.COMMANDS.read("soban.shop.sell-out.v1", novel));
        unreadable("{\"order\":" + "9".repeat(50_000) + "}");
    }

    @Test
    void what_is_not_one_object_is_unreadable() {
        for (String body :
                List.of(
                        "",
                        " ",
                        "null",
                        "7",
                        "\"x\"",
                        "[]",
                        "{",
                        "{}",
                        "}",
                        "{\"order\":\"cafe-7k2m9q4t1x8d\"}{}",
                        "{\"order\":\"cafe-7k2m9q4t1x8d\",}",
                        "{'order':'cafe-7k2m9q4t1x8d'}",
                        "{order:\"cafe-7k2m9q4t1x8d\"}",
                        "/**/{\"order\":\"cafe-7k2m9q4t1x8d\"}",
                        "\uFEFF{\"order\":NaN}")) {
            unreadable(body);
        }
    }

    private static void unreadable(String startPreparing) {
        assertThatExceptionOfType(Unreadable.class)
                .as("%.100s", startPreparing)
                .isThrownBy(
                        () ->
                                Catalog.COMMANDS.read(
                                        "soban.order.start-preparing.v1", startPreparing));
    }

    private static String answerOfKind(String kind) {
        return "{\"order\":\"cafe-7k2m9q4t1x8d\",\"attempt\":\"a\",\"tryNumber\":0,\"answer\":{\"kind\":"
                + kind
                + ",\"reference\":\"\",\"reason\":\"\"}}";
    }

    /// A body of a type, and a place in it.
    private record Body(String type, JsonNode content) {}

    private record Field(
            JsonPointer at,
            String name,
            boolean element,
            boolean optional,
            Class<?> type,
            JsonNode value) {
        /// A text, of which not every text is one.
        boolean isNarrow() {
            return value.isTextual() && type != String.class && type != Personal.class;
        }
    }

    private interface Check {
        void of(Body body, Field field) throws JsonProcessingException;
    }

    private static Stream<DynamicTest> forEachField(Check check) {
        var tests = new ArrayList<DynamicTest>();
        Samples.messages()
                .forEach(
                        (type, message) -> {
                            if (!type.equals("soban.dead-letter.v1")) {
                                tests.add(
                                        DynamicTest.dynamicTest(
                                                type,
                                                () -> {
                                                    var body =
                                                            new Body(type, Approved.body(message));
                                                    for (Field field :
                                                            fields(typeOf(type), body.content())) {
                                                        check.of(body, field);
                                                    }
                                                }));
                            }
                        });
        return tests.stream();
    }

    private static Class<?> typeOf(String sample) {
        String type = Samples.typeOf(sample);
        return switch (type) {
            case "soban.reply.v1" -> Answer.class;
            case "soban.pulse.v1" -> Pulse.class;
            default ->
                    Catalog.COMMANDS.names().contains(type)
                            ? Catalog.COMMANDS.type(type)
                            : Catalog.EVENTS.type(type);
        };
    }

    private static List<Field> fields(Class<?> type, JsonNode root) {
        var found = new ArrayList<Field>();
        collect(root, type, JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode node, Type type, JsonPointer here, List<Field> found) {
        if (node instanceof ArrayNode array && type instanceof ParameterizedType list) {
            Type each = list.getActualTypeArguments()[0];
            for (int i = 0; i < array.size(); i++) {
                add(here.appendIndex(i), "", true, false, each, array.get(i), found);
            }
        } else if (node instanceof ObjectNode object && type instanceof Class<?> plain) {
            if (Variants.hasKinds(plain)) {
                add(
                        here.appendProperty("kind"),
                        "kind",
                        false,
                        false,
                        Role.class,
                        object.get("kind"),
                        found);
            }
            for (RecordComponent part : kind(plain, object).getRecordComponents()) {
                add(
                        here.appendProperty(part.getName()),
                        part.getName(),
                        false,
                        Schemas.optional(part),
                        part.getGenericType(),
                        object.get(part.getName()),
                        found);
            }
        }
    }

    private static Class<?> kind(Class<?> type, ObjectNode object) {
        if (!Variants.hasKinds(type)) {
            return type;
        }
        String name = object.get("kind").asText().replace("-", "");
        return Stream.of(type.getPermittedSubclasses())
                .filter(kind -> kind.getSimpleName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow();
    }

    private static void add(
            JsonPointer at,
            String name,
            boolean element,
            boolean optional,
            Type type,
            JsonNode value,
            List<Field> found) {
        Class<?> plain = type instanceof Class<?> known ? known : List.class;
        found.add(new Field(at, name, element, optional, plain, value));
        collect(value, type, at, found);
    }

    /// Whether the value is of the field's type as far as JSON can tell.
    private static boolean canStandFor(String value, Field field) {
        return switch (value.charAt(0)) {
            case 'n' -> field.optional();
            case 't' -> field.value().isBoolean();
            case '"' -> field.value().isTextual();
            case '7', '1', '9' ->
                    field.type() == double.class || (field.value().isNumber() && value.equals("7"));
            default -> false;
        };
    }

    private static String with(Body body, Field field, String value)
            throws JsonProcessingException {
        var changed = body.content().deepCopy();
        var parent = changed.at(field.at().head());
        JsonNode wrong = Approved.JSON.readTree(value);
        if (parent instanceof ArrayNode array) {
            array.set(field.at().last().getMatchingIndex(), wrong);
        } else {
            ((ObjectNode) parent).set(field.name(), wrong);
        }
        return changed.toString();
    }

    private static String without(Body body, Field field) {
        var changed = body.content().deepCopy();
        ((ObjectNode) changed.at(field.at().head())).remove(field.name());
        return changed.toString();
    }

    private static void unreadable(Body body, Field field, String changed) {
        var message = Samples.messages().get(body.type());
        assertThatExceptionOfType(Unreadable.class)
                .as("%s: %s", field.at(), changed)
                .isThrownBy(
                        () -> Samples.read(new Message(message.key(), message.headers(), changed)));
    }
}
