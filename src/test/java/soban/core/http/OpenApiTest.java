package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;

import soban.core.http.OrderRoutes.Unseen;
import soban.domain.customer.CustomerId;
import soban.domain.order.OrderId;
import soban.wire.Json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The published document is that of the code: the bodies that are answered, every problem by its
/// code, and the requests as they are read.
class OpenApiTest {
    private static final Path DOCUMENT = Path.of("docs/openapi.yaml");
    private static final Path SERVED = Path.of("src/main/resources/soban/core/openapi.json");
    private static final CustomerId CUSTOMER = new CustomerId("customer1");
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");

    private static final Map<String, Consumer<byte[]>> READERS =
            Map.of(
                    "register", body -> Requests.registration(body, CUSTOMER),
                    "signIn", Requests::signIn,
                    "order", OrderWish::read,
                    "pay", Requests::payment,
                    "cancel", Requests::reason,
                    "review", body -> Requests.review(body, ORDER, CUSTOMER),
                    "enrol", Requests::code);

    private final OpenApi contract = new OpenApi();

    @Test
    void the_published_documents_are_those_of_the_code() throws IOException {
        if (Boolean.getBoolean("approve")) {
            Files.writeString(DOCUMENT, contract.yaml());
            Files.writeString(SERVED, contract.document().toString());
        }
        String again = "`mvn test -Dtest=OpenApiTest -Dapprove=true` writes it anew";
        assertThat(Files.readString(DOCUMENT)).as(again).isEqualTo(contract.yaml());
        assertThat(Files.readString(SERVED)).as(again).isEqualTo(contract.document().toString());
    }

    @Test
    void every_request_that_takes_a_body_has_its_reader_here() {
        assertThat(READERS.keySet())
                .isEqualTo(taking().stream().map(of -> of.name).collect(Collectors.toSet()));
    }

    @Test
    void what_is_published_of_a_request_is_what_is_read() throws JsonProcessingException {
        var bodies =
                IntStream.range(0, MangledBodies.SEEDS.size() + 3000)
                        .mapToObj(MangledBodies::of)
                        .filter(MangledBodies::isJson)
                        .collect(Collectors.toCollection(ArrayList::new));
        for (Operation of : taking()) {
            for (String seed : MangledBodies.SEEDS) {
                if (isRead(of, seed)) {
                    bodies.addAll(BodyVariants.of(seed, of.body));
                }
            }
        }
        var disagreements = new TreeSet<String>();
        var taken = new HashMap<String, Integer>();
        for (Operation of : taking()) {
            for (String body : bodies) {
                boolean read = isRead(of, body);
                taken.merge(of.name, read ? 1 : 0, Integer::sum);
                if (read != isPublished(of, body)) {
                    disagreements.add(of + (read ? " takes " : " does not take ") + body);
                }
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(taken.values()).as("%s", taken).allMatch(many -> many > 5);
    }

    private static List<Operation> taking() {
        return Operations.ALL.stream().filter(of -> of.body != null).toList();
    }

    private static boolean isRead(Operation of, String body) {
        try {
            READERS.getOrDefault(of.name, b -> {}).accept(body.getBytes(UTF_8));
            return true;
        } catch (RequestRefused refused) {
            return false;
        }
    }

    private static boolean isPublished(Operation of, String body) {
        return PublishedContract.violations("request of " + of, of.body, body).isEmpty();
    }

    @Test
    void every_code_that_an_answer_can_have_is_one_that_there_is() {
        var published = new TreeSet<String>();
        Operations.ALL.forEach(of -> of.problems.values().forEach(published::addAll));
        assertThat(OpenApi.every()).containsAll(published);
        var ours = new TreeSet<String>();
        for (ProblemCode code : ProblemCode.values()) {
            ours.add(code.code());
        }
        // What has no address of ours is asked of none of the operations.
        ours.removeAll(List.of("method-not-allowed", "bad-request", "headers-too-large"));
        assertThat(published).containsAll(ours);
    }

    @Test
    void an_order_that_is_not_seen_yet_is_answered_as_published() {
        Operation place =
                Operations.ALL.stream()
                        .filter(of -> of.name.equals("order"))
                        .findFirst()
                        .orElseThrow();
        for (String status : new String[] {"201", "202"}) {
            JsonNode schema =
                    contract.document()
                            .at("/paths/~1shops~1{shop}~1orders/post/responses/" + status)
                            .at("/content/application~1json/schema");
            String unseen = Json.write(new Unseen(ORDER.value(), "Look at it in a moment."));
            assertThat(PublishedContract.violations(place + status, schema, unseen)).isEmpty();
            assertThat(PublishedContract.violations(place + status, schema, "{}")).isNotEmpty();
        }
    }
}
