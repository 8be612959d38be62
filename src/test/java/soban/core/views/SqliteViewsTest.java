package soban.core.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.customer.CustomerId;
import soban.domain.order.Attempt;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.OrderCommand;
import soban.domain.order.OrderCommand.FinishPreparing;
import soban.domain.order.OrderCommand.HandOver;
import soban.domain.order.OrderCommand.StartPreparing;
import soban.domain.order.OrderEvent.OrderPlaced;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.order.PaymentCommand.PayOrder;
import soban.domain.order.PaymentEvent.PaymentDeclined;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.ShopCommand.SellOut;
import soban.domain.shop.ShopId;
import soban.wire.EventRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// What the views show of what happened, with a real file.
@Timeout(60)
class SqliteViewsTest {
    private static final Phones PHONES = TestPhones.make();
    private static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");
    private static final OrderId OTHER = new OrderId("cafe-bbbbbb");
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final CafeStory story = new CafeStory();

    private Path file() {
        return folder.resolve("deep/down/views.db");
    }

    private interface Use {
        void of(Projection projection, SqliteViews views) throws Exception;
    }

    private void open(Use use) throws Exception {
        try (var projection = Projection.open(file(), PHONES);
                var views = new SqliteViews(file(), projection, PHONES)) {
            use.of(projection, views);
        }
    }

    private static Map<Integer, Place> upTo(long next) {
        return Map.of(0, place(next));
    }

    private static Place place(long next) {
        return new Place(next, next - 1, "event-" + next);
    }

    @Test
    void a_shop_and_what_is_sold_out_in_it_are_shown() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), upTo(1));
                    projection.apply(story.decided("out", new SellOut("cake")), upTo(2));
                    assertThat(views.shops("demo")).hasSize(1);
                    assertThat(views.shops(null)).hasSize(1);
                    assertThat(views.shops("elsewhere")).isEmpty();
                    assertThat(views.knowsShop(new ShopId("nowhere"))).isFalse();
                    var menu = views.shop(CafeStory.SHOP).orElseThrow().menu();
                    assertThat(menu.product("cake").orElseThrow().soldOut()).isTrue();
                    assertThat(menu.product("latte").orElseThrow().soldOut()).isFalse();
                });
    }

    @Test
    void an_order_is_shown_as_its_events_leave_it_with_its_history() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), upTo(1));
                    projection.apply(story.placed(ORDER, CARD), upTo(3));
                    var open = views.order(ORDER).orElseThrow();
                    assertThat(open.order().status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
                    assertThat(open.attemptAskedBy("place-" + ORDER).map(Attempt::state))
                            .contains(Attempt.State.OPEN);

                    projection.apply(
                            story.settled(ORDER, 1, new GatewayAnswer.Declined("no money")),
                            upTo(4));
                    projection.apply(
                            story.decided("again", new PayOrder(ORDER, CafeStory.CUSTOMER, CARD)),
                            upTo(5));
                    projection.apply(
                            story.settled(ORDER, 2, new GatewayAnswer.Done("r-1")), upTo(8));

                    var paid = views.order(ORDER).orElseThrow();
                    assertThat(paid.order().status()).isEqualTo(OrderStatus.ACCEPTED);
                    assertThat(paid.sequence()).isEqualTo(1 + views.history(ORDER).size());
                    assertThat(paid.attemptAskedBy("place-" + ORDER).map(Attempt::state))
                            .contains(Attempt.State.DECLINED);
                    assertThat(paid.attemptAskedBy("again").map(Attempt::state))
                            .contains(Attempt.State.PAID);
                    assertThat(paid.attemptAskedBy("never")).isEmpty();
                    var history = views.history(ORDER);
                    assertThat(history.getFirst().event()).isInstanceOf(OrderPlaced.class);
                    assertThat(history)
                            .extracting(HistoryEntry::event)
                            .contains(new PaymentDeclined(ORDER, ORDER + ".1", "no money"));
                });
    }

    @Test
    void what_was_forgotten_is_shown_when_it_is_told_again() throws Exception {
        open(
                (projection, views) -> {
                    var enrolled = story.enrolled();
                    var placed = story.placed(ORDER, CARD);
                    projection.apply(enrolled, upTo(1));
                    projection.apply(placed, upTo(3));
                    OrderView before = views.order(ORDER).orElseThrow();
                    projection.forget();
                    assertThat(views.order(ORDER)).isEmpty();
                    projection.apply(enrolled, upTo(1));
                    projection.apply(placed, upTo(3));
                    assertThat(views.order(ORDER)).contains(before);
                });
    }

    @Test
    void a_customer_finds_their_own_orders_newest_first() throws Exception {
        var stranger = new CustomerId("stranger");
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    projection.apply(story.placed(ORDER, null), Map.of());
                    projection.apply(story.placed(OTHER, null), Map.of());
                    var foreign = new OrderId("cafe-cccccc");
                    projection.apply(story.placed(foreign, stranger, null), Map.of());
                    assertThat(views.ordersOf(CafeStory.CUSTOMER))
                            .extracting(view -> view.order().id())
                            .containsExactly(OTHER, ORDER);
                    assertThat(views.ordersOf(stranger)).hasSize(1);
                });
    }

    @Test
    void what_was_shown_is_shown_after_a_restart_and_goes_on_from_its_position() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of(0, place(1), 3, place(17)));
                    projection.apply(story.placed(ORDER, CARD), upTo(4));
                });
        open(
                (projection, views) -> {
                    assertThat(projection.places()).isEqualTo(Map.of(0, place(4), 3, place(17)));
                    projection.apply(story.settled(ORDER, 1, new GatewayAnswer.Done("r")), upTo(8));
                    assertThat(views.order(ORDER).orElseThrow().order().status())
                            .isEqualTo(OrderStatus.ACCEPTED);
                });
    }

    @Test
    void a_damaged_file_and_one_of_another_version_are_made_anew() throws Exception {
        open((projection, views) -> projection.apply(story.enrolled(), upTo(1)));
        Files.writeString(file(), "this is no database, ".repeat(500));
        open((projection, views) -> assertThat(projection.places()).isEmpty());
        try (var other = new ViewFile(file()).writing();
                var statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 4711");
        }
        open((projection, views) -> assertThat(views.shops(null)).isEmpty());
    }

    @Test
    void a_file_that_turns_out_to_be_damaged_is_made_anew_by_who_is_told_so() throws Exception {
        open((projection, views) -> projection.apply(story.enrolled(), upTo(1)));
        DamagedViews.damage(file(), "shop");
        open(
                (projection, views) -> {
                    projection.requireWhole();
                    assertThatThrownBy(() -> views.shops(null)).isInstanceOf(ViewsUnusable.class);
                    assertThatThrownBy(projection::requireWhole).hasMessageContaining("damaged");
                    views.renewIfDamaged();
                    projection.requireWhole();
                    assertThat(projection.places()).isEmpty();
                    assertThat(views.shops(null)).isEmpty();
                });
    }

    @Test
    void a_question_that_is_wrong_is_no_damage() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), upTo(1));
                    try (var readers = new Readers(new ViewFile(file()), projection::met)) {
                        assertThatThrownBy(() -> readers.list("SELECT nothing", row -> row))
                                .isInstanceOf(ViewsUnusable.class);
                    }
                    views.renewIfDamaged();
                    assertThat(projection.places()).isEqualTo(upTo(1));
                });
    }

    @Test
    void an_event_that_contradicts_its_order_is_passed_and_the_others_are_shown() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    var lost = story.placed(ORDER, null);
                    var paid = story.decided("pay", new PayOrder(ORDER, CafeStory.CUSTOMER, CARD));
                    assertThat(lost).hasSize(1);
                    projection.apply(paid, Map.of());
                    projection.apply(story.placed(OTHER, null), upTo(4));
                    assertThat(views.order(ORDER)).isEmpty();
                    assertThat(views.order(OTHER)).isPresent();
                });
    }

    @Test
    void an_event_of_a_unit_that_cannot_be_is_passed_and_the_others_are_shown() throws Exception {
        open(
                (projection, views) -> {
                    var good = story.enrolled().getFirst();
                    var strange =
                            new EventRecord(
                                    "e",
                                    "shop:NO ID!",
                                    1,
                                    "",
                                    good.actor(),
                                    "c",
                                    good.time(),
                                    Map.of(),
                                    good.event());
                    projection.apply(List.of(strange, good), upTo(2));
                    assertThat(views.shops(null)).hasSize(1);
                    assertThat(projection.places()).isEqualTo(upTo(2));
                });
    }

    @Test
    void an_order_keeps_the_currency_of_its_shop() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    projection.apply(story.placed(ORDER, CARD), Map.of());
                    projection.apply(
                            story.settled(ORDER, 1, new GatewayAnswer.Done("r")), Map.of());
                    assertThat(views.order(ORDER).orElseThrow().currency()).isEqualTo("KRW");
                });
    }

    @Test
    void who_follows_an_order_is_told_of_each_change_of_it_and_of_no_other() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    projection.apply(story.placed(ORDER, null), Map.of());
                    try (var news = views.follow(ORDER)) {
                        projection.apply(story.placed(OTHER, null), Map.of());
                        projection.apply(
                                story.decided("p", new PayOrder(ORDER, CafeStory.CUSTOMER, CARD)),
                                Map.of());
                        projection.apply(
                                story.settled(ORDER, 1, new GatewayAnswer.Done("r")), Map.of());
                        var first = news.next(LONG);
                        var second = news.next(LONG);
                        assertThat(first).isNotNull();
                        assertThat(second).isNotNull();
                        assertThat(first.order().id()).isEqualTo(ORDER);
                        assertThat(second.sequence()).isGreaterThan(first.sequence());
                        assertThat(news.next(Duration.ZERO)).isNull();
                    }
                });
    }

    @Test
    void who_waits_for_an_order_is_woken_by_its_change() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    var placed = later(views, ORDER, OrderStatus.AWAITING_PAYMENT);
                    var accepted = later(views, ORDER, OrderStatus.ACCEPTED);
                    projection.apply(story.placed(ORDER, CARD), Map.of());
                    assertThat(placed.get()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
                    projection.apply(story.placed(OTHER, null), Map.of());
                    projection.apply(
                            story.settled(ORDER, 1, new GatewayAnswer.Done("r")), Map.of());
                    assertThat(accepted.get()).isEqualTo(OrderStatus.ACCEPTED);
                });
    }

    private static CompletableFuture<OrderStatus> later(
            SqliteViews views, OrderId order, OrderStatus status) {
        return CompletableFuture.supplyAsync(
                () ->
                        views.await(order, view -> view.order().status() == status, LONG)
                                .orElseThrow()
                                .order()
                                .status());
    }

    @Test
    void who_waits_in_vain_gets_the_order_as_it_stands() throws Exception {
        open(
                (projection, views) -> {
                    var soon = Duration.ofMillis(20);
                    assertThat(views.await(ORDER, view -> true, soon)).isEmpty();
                    projection.apply(story.enrolled(), Map.of());
                    projection.apply(story.placed(ORDER, null), Map.of());
                    assertThat(views.await(ORDER, view -> false, soon)).isPresent();
                });
    }

    @Test
    void steps_at_the_counter_reach_the_customer() throws Exception {
        open(
                (projection, views) -> {
                    projection.apply(story.enrolled(), Map.of());
                    projection.apply(story.placed(ORDER, CARD), Map.of());
                    projection.apply(
                            story.settled(ORDER, 1, new GatewayAnswer.Done("r")), Map.of());
                    for (var step : steps()) {
                        projection.apply(story.decided(step.toString(), step), Map.of());
                    }
                    var order = views.order(ORDER).orElseThrow().order();
                    assertThat(order.status()).isEqualTo(OrderStatus.HANDED_OVER);
                    assertThat(order.status().served()).isTrue();
                });
    }

    private static List<OrderCommand> steps() {
        return List.of(new StartPreparing(ORDER), new FinishPreparing(ORDER), new HandOver(ORDER));
    }
}
