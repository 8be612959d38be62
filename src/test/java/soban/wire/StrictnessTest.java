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
import soban.domain.order.OrderCommand.SettlePayment;
import soban.domain.unit.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every field of every type, broken in every way: whoever reads is told that it is unreadable, and
/// never a wrong value.
class StrictnessTest {
    /// Fields that may be absent, and mean something by it.
    private static final Set<String> OPTIONAL = Set.of("payment", "bill", "refusal", "line");

    /// Texts of which not every text is one.
    private static final Set<String> NARROW =
            Set.of(
                    "order",
                    "shop",
                    "customer",
                    "fulfilment",
                    "channel",
                    "preset",
                    "code",
                    "outcome",
                    "role",
                    "from",
                    "to",
                    "kind",
                    "payUntil",
                    "at",
                    "askAgainAt",
                    "promisedAt",
                    "placedAt",
                    "paymentWindow",
                    "undoWindow",
                    "promise");

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
                    if (NARROW.contains(field.name())) {
                        for (String text : List.of("", " ", "-1", "nope!", "Ready", "카페")) {
                            unreadable(body, field, with(body, field, '"' + text + '"'));
                        }
                    }
                });
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
                    if (!field.element() && !OPTIONAL.contains(field.name())) {
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
            var command = Samples.settlePayment(answer);
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

    private record Field(JsonPointer at, String name, boolean element, JsonNode value) {}

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
                                                    for (Field field : fields(body.content())) {
                                                        check.of(body, field);
                                                    }
                                                }));
                            }
                        });
        return tests.stream();
    }

    private static List<Field> fields(JsonNode root) {
        var found = new ArrayList<Field>();
        collect(root, JsonPointer.empty(), found);
        return found;
    }

    private static void collect(JsonNode node, JsonPointer here, List<Field> found) {
        switch (node) {
            case ObjectNode object ->
                    object.properties()
                            .forEach(
                                    each -> {
                                        var at = here.appendProperty(each.getKey());
                                        found.add(
                                                new Field(
                                                        at, each.getKey(), false, each.getValue()));
                                        collect(each.getValue(), at, found);
                                    });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    var at = here.appendIndex(i);
                    found.add(new Field(at, "", true, array.get(i)));
                    collect(array.get(i), at, found);
                }
            }
            default -> {}
        }
    }

    /// Whether the value is of the field's type as far as JSON can tell.
    private static boolean canStandFor(String value, Field field) {
        return switch (value.charAt(0)) {
            case 'n' -> OPTIONAL.contains(field.name());
            case 't' -> field.value().isBoolean();
            case '"' -> field.value().isTextual();
            case '7' -> field.value().isNumber() && value.equals("7");
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
