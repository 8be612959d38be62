package soban.admin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

import soban.core.RunningCore;
import soban.core.orders.Replayed;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskIdentity;
import soban.desk.DeskSettings;
import soban.desk.DeskView;
import soban.desk.Desks;
import soban.desk.Sight;
import soban.domain.delivery.RiderId;
import soban.domain.order.OrderId;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.Await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What belongs to a customer stands, byte for byte, where it concerns somebody and nowhere else;
/// and when the customer is forgotten it stands nowhere, and does not come back with a backup.
@Timeout(300)
class ForgettingIT {
    private static final ShopId SHOP = new ShopId("flowers-online");
    private static final RiderId RIDER = new RiderId("rider-1");
    private static final String OWNERS = "topic soban.out.shop.flowers-online.owner";
    private static final String KITCHENS = "topic soban.out.shop.flowers-online.kitchen";
    private static final String RIDERS = "topic soban.out.rider.rider-1";

    private static final List<String> WHO = List.of("Canary 미나리", "010-4774-9393", "01047749393");
    private static final List<String> WHERE =
            List.of("카나리아로 77번길", "Canary-gate 909", "노랑새 Kim", "010-3883-5151");
    private static final List<String> WRITTEN = List.of("Canary-note 문앞", "Canary-card 사랑해");
    private static final String REVIEW = "Canary-review 좋아요";

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    @TempDir private Path folder;

    @BeforeEach
    void listen() {
        logged.start();
        root().addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root().detachAppender(logged);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Set<String> traces(List<String> words) throws IOException {
        var found = new TreeSet<>(Traces.of(folder, words));
        for (ILoggingEvent event : List.copyOf(logged.list)) {
            String line =
                    event.getFormattedMessage()
                            + (event.getThrowableProxy() == null
                                    ? ""
                                    : ThrowableProxyUtil.asString(event.getThrowableProxy()));
            if (words.stream().anyMatch(line::contains)) {
                found.add("log of " + event.getLoggerName());
            }
        }
        return found;
    }

    private Desk desk(RunningCore core, DeskIdentity identity, String name) {
        String kafka = core.installation().bootstrapServers();
        Path file = folder.resolve("desks").resolve(name + ".db");
        return Desks.open(new DeskSettings(identity, kafka, file, "Yujin"), InstantSource.system());
    }

    private static String placed(RunningCore core, String token) {
        String page =
                core.post(
                        "/shops/" + SHOP + "/orders",
                        token,
                        """
                        {"lines":[{"product":"tulips","options":[],"quantity":1,"note":""}],
                         "fulfilment":"DELIVERY",
                         "address":{"district":"oksu","line":"카나리아로 77번길 31","detail":"Canary-gate 909"},
                         "recipient":{"name":"노랑새 Kim","phone":"010-3883-5151"},
                         "cardText":"Canary-card 사랑해","note":"Canary-note 문앞",
                         "payment":{"method":"card","token":"tok-ok"}}
                        """);
        return RunningCore.found(page, "\"id\":\"(flowers-online-[a-z0-9]+)\"");
    }

    @Test
    void what_belongs_to_a_customer_stands_where_it_must_and_nowhere_once_forgotten()
            throws Exception {
        String token;
        String customer;
        try (var core = RunningCore.start(folder)) {
            String registered =
                    core.post(
                            "/customers",
                            "",
                            "{\"name\":\"Canary"
                                + " 미나리\",\"phone\":\"010-4774-9393\",\"channel\":\"SMS\",\"area\":\"demo\"}");
            token = RunningCore.found(registered, "\"token\":\"([^\"]+)\"");
            customer = RunningCore.found(registered, "\"customerId\":\"([^\"]+)\"");
            beforeAndAfterADelivery(core, token, customer);
        }
        Path kafka = folder.resolve("kafka");
        Path backup = folder.resolveSibling(folder.getFileName() + "-backup");
        copy(kafka, backup);
        try (var core = RunningCore.start(folder)) {
            forgotten(core, token, customer);
        }
        delete(kafka);
        delete(folder.resolve("data"));
        copy(backup, kafka);
        delete(backup);
        try (var core = RunningCore.start(folder)) {
            assertThat(core.get("/customers/me", token))
                    .as("what is brought back from before knows nobody")
                    .contains("unauthorized");
            assertThat(traces(both(WHO, WHERE))).isEqualTo(Set.of(OWNERS, RIDERS));
        }
    }

    private void beforeAndAfterADelivery(RunningCore core, String token, String customer)
            throws Exception {
        try (var owner = desk(core, new DeskIdentity(SHOP, Role.OWNER), "owner");
                var kitchen = desk(core, new DeskIdentity(SHOP, Role.KITCHEN), "kitchen");
                var rider = desk(core, new DeskIdentity(RIDER), "rider")) {
            var owners = Sight.of(owner);
            var kitchens = Sight.of(kitchen);
            var riders = Sight.of(rider);
            riders.awaitConnected();
            rider.press(new DeskAction.GoOnDuty());
            rider.press(new DeskAction.MoveTo(new GeoPoint(37.541, 127.05)));
            var order = new OrderId(placed(core, token));
            owners.await("the owner has it", view -> card(view, order));
            kitchens.await("the kitchen has it", v -> v.kitchen().ticket(order).isPresent());
            riders.await("it is offered", v -> !v.rider().offers().isEmpty());

            assertThat(traces(both(WHO, WHERE)))
                    .as("before a rider has it")
                    .isEqualTo(Set.of(OWNERS, "desks/owner.db"));
            assertThat(traces(WRITTEN))
                    .isEqualTo(Set.of(OWNERS, KITCHENS, "desks/owner.db", "desks/kitchen.db"));

            rider.press(new DeskAction.Claim(order));
            riders.await(
                    "it is the rider's",
                    v -> v.rider().mine().stream().anyMatch(r -> r.details() != null));
            assertThat(traces(WHERE))
                    .as("while the rider has it")
                    .isEqualTo(Set.of(OWNERS, RIDERS, "desks/owner.db", "desks/rider.db"));
            assertThat(operator(core).types("forget", "--customer", customer))
                    .satisfies(
                            said -> {
                                assertThat(said.exit()).isEqualTo(3);
                                assertThat(said.err()).contains(order.value());
                            });

            rider.press(new DeskAction.PickUp(order));
            rider.press(new DeskAction.Deliver(order));
            riders.await("it is brought", v -> v.rider().mine().isEmpty());
            owners.await("the owner knows", v -> v.waiting() == 0);
            assertThat(traces(both(WHERE, WRITTEN)))
                    .as("once it is delivered")
                    .isEqualTo(
                            Set.of(OWNERS, KITCHENS, RIDERS, "desks/owner.db", "desks/kitchen.db"));

            core.post("/orders/" + order + "/receipt", token, "");
            core.post(
                    "/orders/" + order + "/review",
                    token,
                    "{\"stars\":5,\"text\":\"" + REVIEW + "\"}");
            Await.until("the review is there", RunningCore.PATIENCE, () -> isAt(OWNERS, REVIEW));
            assertThat(core.get("/orders/" + order, token))
                    .as("the customer reads what they wrote")
                    .contains(both(WHERE, WRITTEN))
                    .contains(REVIEW);
            assertThat(core.get("/customers/me", token)).contains("Canary 미나리");
        }
    }

    private static boolean card(DeskView view, OrderId order) {
        return view.owner().order(order).isPresent();
    }

    private boolean isAt(String place, String word) {
        try {
            return traces(List.of(word)).contains(place);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private void forgotten(RunningCore core, String token, String customer) throws Exception {
        try (var owner = desk(core, new DeskIdentity(SHOP, Role.OWNER), "owner");
                var kitchen = desk(core, new DeskIdentity(SHOP, Role.KITCHEN), "kitchen")) {
            Sight.of(owner).awaitConnected();
            Sight.of(kitchen).awaitConnected();
            var replayed = Replayed.all(core.installation());
            var said = operator(core).types("forget", "--customer", customer);
            assertThat(said.err()).isEmpty();
            assertThat(said.out()).startsWith("Customer " + customer + " is forgotten.");
            List<String> everything = both(both(WHO, WHERE), both(WRITTEN, List.of(REVIEW)));
            Await.until(
                    "the desks have dropped it",
                    RunningCore.PATIENCE,
                    () ->
                            Stream.of("owner", "kitchen", "rider")
                                    .noneMatch(d -> has(d, everything)));
            assertThat(traces(everything)).isEqualTo(Set.of(OWNERS, KITCHENS, RIDERS));
            assertThat(core.get("/customers/me", token)).contains("unauthorized");
            assertThat(core.get("/customers/me/orders", token)).contains("unauthorized");
            assertThat(operator(core).types("forget", "--customer", customer).exit())
                    .as("once more changes nothing")
                    .isZero();
            assertThat(Replayed.first(core.installation(), replayed.events()).hash())
                    .as("the rest of the story is what it was")
                    .isEqualTo(replayed.hash());
        }
    }

    private boolean has(String desk, List<String> words) {
        try {
            return Traces.of(folder.resolve("desks"), words).contains(desk + ".db");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Operator operator(RunningCore core) {
        return new Operator(core.installation().bootstrapServers());
    }

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void delete(Path whole) throws IOException {
        try (var files = Files.walk(whole)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
