package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/// The published contract says what the code does: the document is read off the code, and what the
/// code writes is valid by the document.
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("docs/asyncapi.yaml");

    private final AsyncApi contract = new AsyncApi();

    @Test
    void the_published_document_is_that_of_the_code() throws IOException {
        if (Approved.approving()) {
            Files.writeString(DOCUMENT, contract.yaml());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("`mvn test -Dtest=AsyncApiTest -Dapprove=true` writes it anew")
                .isEqualTo(contract.yaml());
    }

    @TestFactory
    Stream<DynamicTest> every_message_is_valid_by_its_schema() {
        return Samples.messages().entrySet().stream()
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(
                                                                schema(
                                                                                Samples.typeOf(
                                                                                        each
                                                                                                .getKey()))
                                                                        .validate(
                                                                                each.getValue()
                                                                                        .body(),
                                                                                InputFormat.JSON))
                                                        .isEmpty()));
    }

    @Test
    void so_is_every_message_with_what_belongs_to_a_person_in_any_form() {
        for (Message message : Samples.inEveryForm().values()) {
            String type = String.valueOf(message.headers().get("ce_type"));
            assertThat(schema(type).validate(message.body(), InputFormat.JSON)).as(type).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_message_without_a_part_that_must_be_there_is_not_valid() {
        return Samples.messages().entrySet().stream()
                .filter(each -> contract.demands(Samples.typeOf(each.getKey())))
                .map(
                        each ->
                                DynamicTest.dynamicTest(
                                        each.getKey(),
                                        () ->
                                                assertThat(
                                                                schema(
                                                                                Samples.typeOf(
                                                                                        each
                                                                                                .getKey()))
                                                                        .validate(
                                                                                "{\"weather\":7}",
                                                                                InputFormat.JSON))
                                                        .isNotEmpty()));
    }

    @Test
    void every_header_that_is_written_stands_in_the_document() {
        Samples.messages()
                .forEach(
                        (name, message) -> {
                            String trait =
                                    Samples.commands().containsKey(name)
                                            ? "command"
                                            : Samples.events().containsKey(name)
                                                    ? "event"
                                                    : "cloudEvent";
                            var known = Channels.HEADERS.getOrDefault(trait, Map.of());
                            message.headers()
                                    .keySet()
                                    .forEach(
                                            header ->
                                                    assertThat(
                                                                    known.containsKey(header)
                                                                            || known.containsKey(
                                                                                    header + "?"))
                                                            .as(name + ": " + header)
                                                            .isTrue());
                        });
    }

    private Schema schema(String type) {
        String at = contract.schemaOf(type).substring(1);
        var whole = contract.document().deepCopy();
        whole.put("$ref", "#" + at);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString(), InputFormat.JSON);
    }
}
