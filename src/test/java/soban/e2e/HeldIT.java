package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import soban.desk.DeskView;
import soban.domain.order.OrderId;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// What can not be decided at once waits, and is decided right when it can be: a cancel while the
/// kitchen's desk is away, while the seller can't be told, a payment while the gateway is down, a
/// timer while nobody is there whose clock it goes by.
@ExtendWith(StationLogs.class)
@Execution(value = ExecutionMode.SAME_THREAD, reason = "they share a station, and break it")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(240)
class HeldIT {
    private static final Pattern NEWS = Pattern.compile("ORDER_ACCEPTED (SHED|FAILED|SENT)");

    private TestStation station;
    private Typist desks;
    private Shopper customer;

    @BeforeAll
    void open(@TempDir Path folder) {
        station = TestStation.start(folder, Durability.FAST);
        desks = Typist.at(station.kafka(), folder);
    }

    @BeforeEach
    void register() {
        customer = Shopper.register(station.http());
    }

    @AfterEach
    void leave() {
        station.turn("knobs", "");
        station.turn("knobs/messages", "");
        customer.close();
    }

    @AfterAll
    void close() {
        station.close();
    }

    private String bought(String shop, String product, String fulfilment) {
        var placed = customer.buy(shop, product, fulfilment, "tok-ok");
        assertThat(placed.status()).as("%s", placed).isEqualTo(201);
        return placed.text("id");
    }

    private Shopper.Said cancel(String id) {
        return customer.does("/orders/" + id + "/cancellation", "{\"reason\":\"생각이 바뀌었어요\"}");
    }

    private void cancelIs(String status, String id) {
        Await.until(
                "the cancel of " + id + " is " + status,
                TestStation.PATIENCE,
                () ->
                        customer.get("/orders/" + id)
                                .body()
                                .at("/cancellation/status")
                                .asText()
                                .equals(status));
    }

    @Test
    void a_cancel_waits_for_the_desk_that_may_have_begun_and_is_decided_both_ways() {
        String begun = bought("cafe", "croissant", "PICKUP");
        String untouched = bought("cafe", "croissant", "PICKUP");
        String byOwner = bought("cafe", "croissant", "PICKUP");
        try (var kitchen = station.desk("kitchen", "cafe-kitchen")) {
            var board = new AtomicReference<DeskView>();
            kitchen.watch(board::set);
            for (String id : List.of(begun, untouched, byOwner)) {
                var order = new OrderId(id);
                Await.until(
                        "the ticket stands",
                        TestStation.PATIENCE,
                        () ->
                                board.get() != null
                                        && board.get().kitchen().ticket(order).isPresent());
                kitchen.rang(order);
                Await.until(
                        "the core knows that it was seen",
                        TestStation.PATIENCE,
                        () -> desks.done("cafe/owner", "story", id).contains("seen.v1"));
            }
        }
        assertThat(desks.offline().desk("cafe/kitchen", "start", begun).code()).isEqualTo(4);
        for (String id : List.of(begun, untouched, byOwner)) {
            var held = cancel(id);
            assertThat(held.status()).as("%s", held).isEqualTo(202);
        }
        cancelIs("HELD", begun);
        cancelIs("HELD", untouched);
        cancelIs("HELD", byOwner);
        desks.until(numberOf(byOwner), "cafe/owner", "cancellations");
        desks.done("cafe/owner", "decide-cancel", byOwner, "--grant");
        customer.sees(byOwner, "CANCELLED");

        station.kill("core");
        try (var _ = station.desk("kitchen", "cafe-kitchen")) {
            cancelIs("REFUSED", begun);
            customer.sees(begun, "PREPARING");
            cancelIs("DONE", untouched);
        }
        var undone = customer.get("/orders/" + untouched);
        assertThat(undone.text("status")).isEqualTo("CANCELLED");
        assertThat(undone.text("payment")).isEqualTo("REFUNDED");
        assertThat(customer.get("/orders/" + begun).text("payment")).isEqualTo("PAID");
    }

    private String numberOf(String order) {
        return "#" + customer.get("/orders/" + order).text("number");
    }

    @Test
    void an_order_is_rejected_in_its_time_though_core_and_broker_were_dead_then() {
        desks.done("restaurant/owner", "change-settings", "windows.answer=15s");
        String meal = bought("restaurant", "bibimbap", "PICKUP");
        Instant ordered = Instant.now();
        station.kill("core");
        station.kill("broker");
        customer.sees(meal, "REJECTED");
        assertThat(Duration.between(ordered, Instant.now()))
                .as("its time was neither cut short nor begun again")
                .isBetween(Duration.ofSeconds(14), Duration.ofSeconds(50));
        Await.until(
                "the money is back",
                TestStation.PATIENCE,
                () -> customer.get("/orders/" + meal).text("payment").equals("REFUNDED"));
    }

    @Test
    void while_nothing_can_be_sent_news_is_shed_and_a_seller_who_must_be_told_holds_a_cancel() {
        desks.done("mealkit/owner", "change-settings", "telling.seller-phone=010-9876-5432");
        desks.done("mealkit/owner", "sign-off");
        station.turn("knobs/messages", "busy");
        String kit = bought("mealkit", "nabe", "DELIVERY");
        int left = customer.left("mealkit", "nabe");
        var held = cancel(kit);
        assertThat(held.status()).as("%s", held).isEqualTo(202);
        cancelIs("HELD", kit);

        String coffee = untilNewsIsShed();
        assertThat(customer.metric("soban_messages_shed_total")).isPositive();
        assertThat(customer.get("/orders/" + kit).body().at("/cancellation/status").asText())
                .isEqualTo("HELD");
        station.turn("knobs/messages", "");
        cancelIs("DONE", kit);
        assertThat(customer.left("mealkit", "nabe")).isEqualTo(left + 2);
        Await.until(
                "what concerns money is sent",
                TestStation.PATIENCE,
                () -> customer.messageStates(coffee).contains("ORDER_PAID SENT"));
        assertThat(customer.messageStates(coffee)).contains("ORDER_ACCEPTED SHED");
    }

    /// Buys until the provider is left in peace, and returns an order of that time.
    private String untilNewsIsShed() {
        var last = new AtomicReference<>("");
        Await.until(
                "news is shed",
                TestStation.PATIENCE,
                () -> {
                    last.set(bought("cafe", "croissant", "PICKUP"));
                    customer.sees(last.get(), "ACCEPTED");
                    Await.until(
                            "something became of its news",
                            TestStation.PATIENCE,
                            () ->
                                    customer.messageStates(last.get()).stream()
                                            .anyMatch(state -> NEWS.matcher(state).matches()));
                    return customer.messageStates(last.get()).contains("ORDER_ACCEPTED SHED");
                });
        return last.get();
    }

    @Test
    void while_the_gateway_is_down_payments_are_refused_in_front_and_taken_when_it_is_back() {
        station.turn("knobs", "down");
        String unpaid = untilTheBreakerOpens();
        station.turn("knobs", "");
        Await.until(
                "the breaker closes and it is paid",
                TestStation.PATIENCE,
                () -> customer.pay(unpaid, "tok-ok").status() == 200);
        customer.sees(unpaid, "ACCEPTED");
    }

    /// Orders until the gateway is left in peace, and returns an order for which it was not asked.
    private String untilTheBreakerOpens() {
        var untried = new AtomicReference<>("");
        Await.until(
                "an order is told to be paid later",
                TestStation.PATIENCE,
                () -> {
                    askAtOnce(5);
                    var said = customer.buy("cafe", "croissant", "PICKUP", "tok-ok");
                    untried.set(said.text("id"));
                    return said.status() == 201 && said.text("payment").equals("PENDING");
                });
        assertThat(customer.get("/orders/" + untried.get()).text("status"))
                .isEqualTo("AWAITING_PAYMENT");
        return untried.get();
    }

    private void askAtOnce(int many) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < many; i++) {
                threads.execute(() -> customer.buy("cafe", "croissant", "PICKUP", "tok-ok"));
            }
        }
    }
}
