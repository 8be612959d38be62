package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;
import soban.station.broker.Durability;
import soban.testing.Await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/// One order end to end, and what goes wrong around it: the customer on HTTP, the kitchen on Kafka,
/// a real station between.
@ExtendWith(StationLogs.class)
class SliceIT {
    @TempDir static Path folder;
    private static TestStation station;
    private static Shopper shopper;
    private static Desk kitchen;
    private static final AtomicReference<DeskView> BOARD = new AtomicReference<>();

    @BeforeAll
    static void open() {
        station = TestStation.start(folder, Durability.DURABLE);
        shopper = Shopper.register(station.http());
        kitchen = station.desk("kitchen", "kitchen");
        kitchen.watch(BOARD::set);
        Await.until(
                "the desk is connected",
                TestStation.PATIENCE,
                () -> BOARD.get() != null && BOARD.get().link() instanceof Link.Connected);
    }

    @AfterAll
    static void close() {
        kitchen.close();
        shopper.close();
        station.close();
    }

    @Test
    void an_order_is_paid_made_and_handed_over_and_the_customer_sees_each_step() {
        var said = shopper.order("story", "tok-ok");
        assertThat(said.status()).as("%s", said).isEqualTo(201);
        assertThat(said.text("status")).isEqualTo("ACCEPTED");
        assertThat(said.text("payment")).isEqualTo("PAID");
        OrderId order = new OrderId(said.text("id"));
        shows(order, t -> t.status() == OrderStatus.ACCEPTED && !t.touched());
        assertThat(ticket(order).number()).isEqualTo(said.body().path("number").asInt());
        assertThat(BOARD.get().testPayments()).isTrue();

        press(new DeskAction.Start(order), OrderStatus.PREPARING, order);
        press(new DeskAction.Finish(order), OrderStatus.READY, order);
        press(new DeskAction.Undo(order), OrderStatus.PREPARING, order);
        press(new DeskAction.Finish(order), OrderStatus.READY, order);
        kitchen.press(new DeskAction.HandOver(order));
        customerSees(order, "HANDED_OVER");
        Await.until(
                "it left the board",
                TestStation.PATIENCE,
                () -> BOARD.get().kitchen().ticket(order).isEmpty());
    }

    @Test
    void a_declined_order_is_on_no_board_until_another_card_pays_it() {
        var said = shopper.order("declined", "tok-declined");
        assertThat(said.status()).isEqualTo(402);
        assertThat(said.text("code")).isEqualTo("payment-declined");
        OrderId order = new OrderId(said.body().path("order").path("id").asText());
        assertThat(BOARD.get().kitchen().ticket(order)).isEmpty();
        var paid =
                shopper.post(
                        "/orders/" + order + "/payment",
                        "",
                        "{\"method\":\"card\",\"token\":\"tok-ok\"}");
        assertThat(paid.status()).as("%s", paid).isEqualTo(200);
        shows(order, t -> t.status() == OrderStatus.ACCEPTED);
    }

    @Test
    void a_cancel_before_the_start_gives_the_money_back_and_strikes_the_ticket() {
        OrderId order = new OrderId(shopper.order("cancel-early", "tok-ok").text("id"));
        shows(order, t -> t.status() == OrderStatus.ACCEPTED);
        var said = cancel(order);
        assertThat(said.status()).as("%s", said).isEqualTo(200);
        assertThat(said.text("payment")).isEqualTo("REFUNDED");
        assertThat(said.text("status")).isEqualTo("CANCELLED");
        shows(order, t -> t.status() == OrderStatus.CANCELLED);
        kitchen.press(new DeskAction.Touch(order));
        Await.until(
                "it left the board",
                TestStation.PATIENCE,
                () -> BOARD.get().kitchen().ticket(order).isEmpty());
    }

    @Test
    void a_cancel_after_the_start_is_refused_with_the_reason() {
        OrderId order = new OrderId(shopper.order("cancel-late", "tok-ok").text("id"));
        shows(order, t -> t.status() == OrderStatus.ACCEPTED);
        press(new DeskAction.Start(order), OrderStatus.PREPARING, order);
        var said = cancel(order);
        assertThat(said.status()).isEqualTo(409);
        assertThat(said.text("code")).isEqualTo("cancel-too-late");
        customerSees(order, "PREPARING");
    }

    @Test
    void a_start_after_the_cancel_is_refused_and_the_person_is_told() {
        OrderId order = new OrderId(shopper.order("late-start", "tok-ok").text("id"));
        shows(order, t -> t.status() == OrderStatus.ACCEPTED);
        assertThat(cancel(order).status()).isEqualTo(200);
        kitchen.press(new DeskAction.Start(order));
        Await.until(
                "a notice",
                TestStation.PATIENCE,
                () ->
                        BOARD.get().notices().stream()
                                .anyMatch(n -> n.code() == RefusalCode.ORDER_CANCELLED));
        shows(order, t -> t.status() == OrderStatus.CANCELLED && !t.pending());
    }

    @Test
    void an_answer_that_was_lost_on_the_way_is_asked_for_again_and_charged_once() throws Exception {
        var said = shopper.orderSurely("dropped", "tok-drop");
        assertThat(said.text("payment")).isEqualTo("PAID");
        Outside.of(station).assertPaidOnce(List.of(said.text("id")));
    }

    @Test
    void a_repeated_key_is_the_same_order_and_another_body_is_refused() {
        var first = shopper.order("same-key", "tok-ok");
        var again = shopper.order("same-key", "tok-ok");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        var other = Shopper.basket("tok-ok").replace("\"quantity\":2", "\"quantity\":3");
        var said = shopper.post("/shops/cafe/orders", "same-key", other);
        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text("code")).isEqualTo("id-reused");
    }

    @Test
    void another_customer_s_order_does_not_exist() {
        String order = shopper.order("private", "tok-ok").text("id");
        try (var stranger = Shopper.register(station.http())) {
            assertThat(stranger.get("/orders/" + order).status()).isEqualTo(404);
        }
    }

    @Test
    void sold_out_refuses_the_customer_at_once_with_the_line() {
        kitchen.press(new DeskAction.SellOut("salt-bread"));
        Await.until(
                "it is sold out",
                TestStation.PATIENCE,
                () -> {
                    var said =
                            shopper.post(
                                    "/shops/cafe/orders",
                                    "sold-out-" + System.nanoTime(),
                                    """
                                    {"lines":[{"product":"salt-bread","quantity":1}],"fulfilment":"PICKUP"}\
                                    """);
                    return said.status() == 409 && said.text("code").equals("product-sold-out");
                });
        kitchen.press(new DeskAction.PutBack("salt-bread"));
    }

    @Test
    void what_is_pressed_while_the_broker_is_away_arrives_when_it_is_back() {
        OrderId order = new OrderId(shopper.order("offline", "tok-ok").text("id"));
        shows(order, t -> t.status() == OrderStatus.ACCEPTED);
        TestStation.signal("STOP", station.pid("broker"));
        try {
            kitchen.press(new DeskAction.Start(order));
            shows(order, t -> t.status() == OrderStatus.PREPARING && t.pending());
            Await.until(
                    "the desk knows",
                    TestStation.PATIENCE,
                    () -> BOARD.get().link() instanceof Link.Offline);
        } finally {
            TestStation.signal("CONT", station.pid("broker"));
        }
        shows(order, t -> t.status() == OrderStatus.PREPARING && !t.pending());
        customerSees(order, "PREPARING");
    }

    private static Shopper.Said cancel(OrderId order) {
        return shopper.post(
                "/orders/" + order + "/cancellation", "", "{\"reason\":\"다른 메뉴로 바꿀게요\"}");
    }

    private static void press(DeskAction action, OrderStatus reached, OrderId order) {
        kitchen.press(action);
        shows(order, t -> t.status() == reached && !t.pending());
        customerSees(order, reached.name());
    }

    private static void customerSees(OrderId order, String status) {
        Await.until(
                "the customer sees " + status,
                TestStation.PATIENCE,
                () -> shopper.get("/orders/" + order).text("status").equals(status));
    }

    private static void shows(OrderId order, Predicate<Ticket> wanted) {
        Await.until(
                "the board shows " + order,
                TestStation.PATIENCE,
                () -> BOARD.get().kitchen().ticket(order).filter(wanted).isPresent());
    }

    private static Ticket ticket(OrderId order) {
        return BOARD.get().kitchen().ticket(order).orElseThrow();
    }
}
