package soban.core.views;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import soban.domain.customer.Channel;
import soban.domain.customer.Customer;
import soban.domain.customer.CustomerCommand.ChangeCustomer;
import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.customer.Grades;
import soban.domain.customer.SignInCommand.AskForCode;
import soban.domain.customer.SignInCommand.SettleCode;
import soban.domain.customer.SignInCommand.TryCode;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.OrderMessage.State;
import soban.domain.order.CancelCommand.RequestCancel;
import soban.domain.order.GatewayAnswer;
import soban.domain.order.LineRequest;
import soban.domain.order.MessageCommand.SettleMessage;
import soban.domain.order.OrderCommand.PlaceAtCounter;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.ShopCommand.CountStock;
import soban.domain.shop.ShopCommand.PauseShop;
import soban.domain.shop.ShopCommand.PutProduct;
import soban.domain.shop.Stock;
import soban.domain.unit.Actor;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the views know of customers, of what they were told, and of what a shop has left.
@Timeout(60)
class CustomerPagesTest {
    private static final Phones PHONES = TestPhones.make();
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final PaymentRequest CARD = new PaymentRequest("card", "tok-ok");
    private static final CustomerId MINA = CafeStory.CUSTOMER;
    private static final OrderId ORDER = new OrderId("cafe-aaaaaa");
    private static final OrderId KIT = new OrderId("kits-aaaaaa");
    private static final OrderId OTHER_KIT = new OrderId("kits-bbbbbb");

    @TempDir Path folder;

    private interface Use {
        void of(Projection projection, SqliteViews views) throws Exception;
    }

    private void open(Use use) throws Exception {
        Path file = folder.resolve("views.db");
        try (var projection = Projection.open(file, PHONES);
                var views = new SqliteViews(file, projection, PHONES)) {
            use.of(projection, views);
        }
    }

    private static void tell(Projection projection, List<EventRecord> events) {
        projection.apply(events, Map.of());
    }

    private static Optional<Customer> mina(SqliteViews views) {
        return views.customer(MINA, Duration.ZERO);
    }

    @Test
    void a_customer_is_shown_with_channel_grade_and_how_often_they_were_served() throws Exception {
        var story = new CafeStory();
        open(
                (projection, views) -> {
                    assertThat(mina(views)).isEmpty();
                    tell(projection, story.registered(MINA));
                    assertThat(mina(views).orElseThrow().grade()).isEqualTo(Grade.NEW);
                    tell(projection, change(story));
                    tell(
                            projection,
                            story.decided("count", new CountServed("o", new Grades(1, 9))));
                    var known = mina(views).orElseThrow();
                    assertThat(known.channel()).isEqualTo(Channel.SMS);
                    assertThat(known.served()).isEqualTo(1);
                    assertThat(known.grade()).isEqualTo(Grade.REGULAR);
                });
    }

    private static List<EventRecord> change(CafeStory story) {
        return story.decided(
                "change", new ChangeCustomer(MINA, "김서연", "010-0000-0000", Channel.SMS));
    }

    @Test
    void who_waits_for_a_customer_gets_them_as_soon_as_they_are_known() throws Exception {
        open(
                (projection, views) -> {
                    var known = CompletableFuture.supplyAsync(() -> views.customer(MINA, LONG));
                    tell(projection, new CafeStory().registered(new CustomerId("another")));
                    tell(projection, new CafeStory().registered(MINA));
                    assertThat(known.get()).isPresent();
                });
    }

    @Test
    void customers_are_found_by_their_number_however_it_is_written() throws Exception {
        var story = new CafeStory();
        var other = new CustomerId("another");
        open(
                (projection, views) -> {
                    tell(projection, story.registered(MINA));
                    tell(projection, story.registered(other));
                    for (String phone :
                            List.of(
                                    "010-1234-5678",
                                    "01012345678",
                                    "010 1234 5678",
                                    "+82 10-1234-5678",
                                    "+82 010-1234-5678")) {
                        assertThat(views.customersWith(phone))
                                .extracting(Customer::id)
                                .as("who came last stands first")
                                .containsExactly(other, MINA);
                    }
                    tell(
                            projection,
                            story.decided("count", new CountServed("o", new Grades(1, 9))));
                    assertThat(views.customersWith("01012345678"))
                            .extracting(Customer::id)
                            .as("but who was served stands before")
                            .containsExactly(MINA, other);
                    tell(projection, change(story));
                    assertThat(views.customersWith("010-1234-5678")).hasSize(1);
                    assertThat(views.customersWith("01000000000")).hasSize(1);
                    assertThat(views.customersWith("0101234567")).isEmpty();
                });
    }

    @Test
    void a_customer_sees_that_a_code_was_sent_and_whether_it_went() throws Exception {
        var story = new CafeStory();
        open(
                (projection, views) -> {
                    tell(projection, story.registered(MINA));
                    var until = Instant.parse("2026-05-01T04:00:00Z");
                    tell(projection, story.decided("a", new AskForCode("code-1", until)));
                    var sending = views.messagesOf(MINA).getFirst();
                    assertThat(sending.kind()).isEqualTo(MessageKind.SIGN_IN_CODE);
                    assertThat(sending.order()).isNull();
                    assertThat(sending.state()).isEqualTo(State.SENDING);
                    assertThat(mina(views).orElseThrow().signIn().open()).isNotNull();
                    tell(projection, story.decided("b", new SettleCode("code-1", true, "")));
                    assertThat(views.messagesOf(MINA).getFirst().state()).isEqualTo(State.SENT);
                    tell(projection, story.decided("c", new TryCode("code-1", true)));
                    assertThat(mina(views).orElseThrow().signIn().open()).isNull();
                });
    }

    @Test
    void a_customer_finds_what_they_were_told_and_what_became_of_it() throws Exception {
        var story = new CafeStory();
        open(
                (projection, views) -> {
                    tell(projection, story.enrolled());
                    tell(projection, story.placed(ORDER, CARD));
                    tell(projection, story.settled(ORDER, 1, new GatewayAnswer.Done("r")));
                    var told = views.messagesOf(MINA);
                    assertThat(told).extracting(MessageView::kind).contains(MessageKind.ORDER_PAID);
                    assertThat(told).allMatch(m -> m.state() == State.SENDING);
                    assertThat(told).allMatch(m -> m.channel() == Channel.KAKAO);
                    var first = story.order(ORDER).messages().getFirst();
                    var taken = new MessageOutcome.Taken("ref");
                    tell(
                            projection,
                            story.decided("sent", new SettleMessage(ORDER, first.id(), 0, taken)));
                    assertThat(views.messagesOf(MINA))
                            .filteredOn(m -> m.state() == State.SENT)
                            .singleElement()
                            .satisfies(
                                    sent -> {
                                        assertThat(sent.kind()).isEqualTo(first.kind());
                                        assertThat(sent.at()).isEqualTo(told.getLast().at());
                                    });
                    assertThat(views.messagesOf(new CustomerId("another"))).isEmpty();
                });
    }

    @Test
    void what_goes_to_the_seller_is_not_shown_to_the_customer() throws Exception {
        var story = new CafeStory(CafeStory.KITS);
        open(
                (projection, views) -> {
                    tell(projection, story.enrolled());
                    tell(projection, story.placed(KIT, CARD));
                    tell(projection, story.settled(KIT, 1, new GatewayAnswer.Done("r")));
                    tell(projection, story.decided("no", new RequestCancel(KIT, MINA, "")));
                    assertThat(story.order(KIT).messages())
                            .anyMatch(m -> m.kind() == MessageKind.SELLER_CANCEL_REQUESTED);
                    assertThat(views.messagesOf(MINA))
                            .isNotEmpty()
                            .noneMatch(m -> m.kind().name().startsWith("SELLER"));
                });
    }

    @Test
    void what_is_left_follows_orders_that_reserve_take_and_give_back() throws Exception {
        var story = new CafeStory(CafeStory.KITS);
        open(
                (projection, views) -> {
                    tell(projection, story.enrolled());
                    tell(projection, story.placed(KIT, CARD));
                    assertThat(stock(views)).isEqualTo(new Stock(3, 2));
                    tell(projection, story.settled(KIT, 1, new GatewayAnswer.Done("r")));
                    assertThat(stock(views)).isEqualTo(new Stock(1, 0));
                    var more = story.decided(owner(), "more", count(5));
                    tell(projection, more);
                    tell(projection, story.placed(OTHER_KIT, null));
                    assertThat(stock(views)).isEqualTo(new Stock(5, 2));
                    tell(projection, story.decided("no", new RequestCancel(OTHER_KIT, MINA, "")));
                    assertThat(stock(views)).isEqualTo(new Stock(5, 0));
                });
    }

    private static CountStock count(int units) {
        return new CountStock("kit", units);
    }

    private static Stock stock(SqliteViews views) {
        return views.shop(CafeStory.KITS)
                .flatMap(shop -> shop.menu().product("kit"))
                .orElseThrow()
                .stock();
    }

    private static Actor owner() {
        return new Actor(Role.OWNER, "사장님", "owner-1");
    }

    @Test
    void a_shop_that_pauses_and_changes_its_menu_is_shown_so() throws Exception {
        var story = new CafeStory();
        open(
                (projection, views) -> {
                    tell(projection, story.enrolled());
                    var latte = CafeStory.enrolment().menu().product("latte").orElseThrow();
                    var until = Instant.parse("2026-05-01T04:00:00Z");
                    tell(projection, story.decided(owner(), "pause", new PauseShop(until)));
                    tell(projection, story.decided(owner(), "put", new PutProduct(latte)));
                    var shop = views.shop(CafeStory.SHOP).orElseThrow();
                    assertThat(shop.pace().pausedUntil()).isEqualTo(until);
                    assertThat(shop.menu().products()).hasSize(2);
                });
    }

    @Test
    void a_counter_order_is_shown_and_is_nobody_s() throws Exception {
        var story = new CafeStory();
        var line = new LineRequest("cake", List.of(), 1, "");
        open(
                (projection, views) -> {
                    tell(projection, story.enrolled());
                    tell(
                            projection,
                            story.decided(
                                    owner(),
                                    "counter",
                                    new PlaceAtCounter(ORDER, List.of(line), "", true)));
                    assertThat(views.order(ORDER)).isPresent();
                    assertThat(views.ordersOf(MINA)).isEmpty();
                    assertThat(views.messagesOf(MINA)).isEmpty();
                });
    }
}
