package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Language;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Figures;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.desk.Recall;
import soban.desk.TakenOrder;
import soban.desk.board.Affairs;
import soban.desk.board.HopedShop;
import soban.desk.board.Purse;
import soban.desk.board.ShopCard;
import soban.desk.board.Trail;
import soban.domain.customer.Channel;
import soban.domain.customer.Contact;
import soban.domain.customer.CustomerId;
import soban.domain.customer.Grade;
import soban.domain.delivery.Delivery;
import soban.domain.delivery.RiderId;
import soban.domain.message.MessageKind;
import soban.domain.message.OrderMessage;
import soban.domain.money.Money;
import soban.domain.order.Bill;
import soban.domain.order.CancelStatus;
import soban.domain.order.Cancellation;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.order.Refund;
import soban.domain.order.Review;
import soban.domain.place.Address;
import soban.domain.shop.Carrier;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopId;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a café's owner sees at noon: thirty orders in all columns, long names, notes, late ones, a
/// cancel on hold, a stuck delivery, a refund that failed.
final class OwnersLunch {
    static final Instant NOON = Instant.parse("2026-03-02T03:47:10Z");
    private static final int FIRST = 58;

    private final boolean korean;

    OwnersLunch(Language language) {
        korean = language == Language.KO;
    }

    static OrderId id(int number) {
        return new OrderId("cafe-lunch" + number);
    }

    private String say(String ko, String en) {
        return korean ? ko : en;
    }

    DeskView busy() {
        var cards = new ArrayList<OrderCard>();
        for (int i = 0; i < 30; i++) {
            cards.add(card(FIRST + i, i));
        }
        return view(cards, new Link.Connected(NOON.minusSeconds(2)));
    }

    DeskView quiet() {
        return view(List.of(), new Link.Connected(NOON.minusSeconds(2)));
    }

    DeskView with(OrderCard... cards) {
        return view(List.of(cards), new Link.Connected(NOON.minusSeconds(2)));
    }

    private DeskView view(List<OrderCard> cards, Link link) {
        var notices =
                cards.isEmpty()
                        ? List.<Notice>of()
                        : List.of(
                                new Notice(
                                        7,
                                        NOON.minusSeconds(200),
                                        "accept",
                                        "#61",
                                        RefusalCode.ORDER_CANCELLED,
                                        ""));
        var taken =
                cards.isEmpty()
                        ? List.<TakenOrder>of()
                        : List.of(
                                new TakenOrder(
                                        new OrderId("cafe-counter3"),
                                        "P3",
                                        List.of(say("아메리카노 2", "Americano 2")),
                                        "",
                                        new Money(9000),
                                        true,
                                        NOON));
        var recall =
                cards.isEmpty()
                        ? List.<Recall>of()
                        : List.of(
                                new Recall(
                                        id(FIRST + 12),
                                        FIRST + 12,
                                        OrderStatus.ACCEPTED,
                                        NOON.minusSeconds(60),
                                        NOON.plusSeconds(600)));
        return new DeskView(
                new DeskIdentity(new ShopId("cafe"), Role.OWNER),
                say("소반 카페 성수점", "Soban Café Seongsu"),
                say("김하늘", "Haneul Kim"),
                true,
                link,
                cards.isEmpty() ? 0 : 1,
                notices,
                new OwnerBoard(
                        cards, taken, recall, HopedShop.of(shop(), List.of()), day(cards.size())));
    }

    private ShopCard shop() {
        return ShopCard.unread("cafe");
    }

    private Figures day(int orders) {
        var hours = new ArrayList<Figures.Hour>();
        var sellers = new ArrayList<Figures.Seller>();
        if (orders > 0) {
            int[] byHour = {2, 9, 14, 11, 31, 19};
            for (int i = 0; i < byHour.length; i++) {
                hours.add(new Figures.Hour(8 + i, byHour[i], new Money(byHour[i] * 13_100L)));
            }
            sellers.add(seller("americano", say("아메리카노", "Americano"), 61));
            sellers.add(
                    seller(
                            "latte",
                            say("바닐라라떼 (아이스, 라지, 오트밀크)", "Vanilla latte, iced, large, oat milk"),
                            34));
            sellers.add(seller("croissant", say("크루아상", "Croissant"), 21));
        }
        return new Figures(
                NOON.minus(Duration.ofHours(6)),
                orders == 0 ? 0 : 86,
                new Money(orders == 0 ? 0 : 1_124_500),
                orders == 0 ? 0 : 2,
                orders == 0 ? 0 : 1,
                orders == 0 ? null : Duration.ofMinutes(7),
                orders == 0 ? null : Duration.ofMinutes(23),
                new Figures.Settlement(
                        new Money(orders == 0 ? 0 : 1_161_500),
                        new Money(orders == 0 ? 0 : 84_000),
                        new Money(orders == 0 ? 0 : 37_000),
                        new Money(orders == 0 ? 0 : 5_000),
                        Money.NONE),
                hours,
                sellers);
    }

    private static Figures.Seller seller(String id, String name, int quantity) {
        return new Figures.Seller(id, name, quantity, new Money(quantity * 4_500L));
    }

    private OrderCard card(int number, int place) {
        OrderStatus[] statuses = {
            OrderStatus.COMPLETED,
            OrderStatus.CANCELLED,
            OrderStatus.REJECTED,
            OrderStatus.DELIVERED,
            OrderStatus.ON_THE_WAY,
            OrderStatus.ON_THE_WAY,
            OrderStatus.READY,
            OrderStatus.READY,
            OrderStatus.READY,
            OrderStatus.PREPARING,
            OrderStatus.PREPARING,
            OrderStatus.PREPARING,
            OrderStatus.ACCEPTED,
            OrderStatus.ACCEPTED,
            OrderStatus.RECEIVED
        };
        OrderStatus status = statuses[Math.min(place / 2, statuses.length - 1)];
        return card(
                number,
                status,
                place % 3 == 0 ? "pickup" : place % 3 == 1 ? "rider" : "own",
                (30 - place) * 40L);
    }

    OrderCard card(int number, OrderStatus status, String kind, long ageSeconds) {
        Instant received = NOON.minusSeconds(ageSeconds);
        boolean pickup = kind.equals("pickup");
        var bill =
                new Bill(
                        List.of(new Money(11_000), new Money(3_800)),
                        new Money(pickup ? 0 : 3_000),
                        new Money(pickup ? 14_800 : 17_800));
        var content =
                new OrderContent(
                        new CustomerId("kimseoyeon"),
                        new Contact(
                                say("김서연", "Seoyeon Kim"),
                                "010-1234-5678",
                                Channel.KAKAO,
                                Grade.NEW),
                        number,
                        pickup ? Fulfilment.PICKUP : Fulfilment.DELIVERY,
                        pickup
                                ? null
                                : new Address(
                                        "seongsu-2",
                                        say("연무장길 12", "12 Yeonmujang-gil"),
                                        say("302호", "no. 302")),
                        null,
                        "",
                        null,
                        null,
                        lines(number),
                        number % 4 == 0
                                ? say(
                                        "문 앞에 두고 벨은 누르지 말아 주세요",
                                        "Please leave it at the door and don’t ring")
                                : "",
                        received,
                        bill);
        var moved = received.plusSeconds(ageSeconds / 2);
        return new OrderCard(
                id(number),
                content,
                status,
                number % 7 == 0,
                status != OrderStatus.RECEIVED,
                received,
                moved,
                status == OrderStatus.RECEIVED ? null : received.plusSeconds(900),
                affairs(number, status, kind),
                new Trail(
                        moved,
                        received,
                        null,
                        null,
                        null,
                        null,
                        kind.equals("rider") && status == OrderStatus.ON_THE_WAY
                                ? say("박도윤", "Doyun Park")
                                : "",
                        number % 5 == 0
                                ? List.of(new Trail.Back("r1", moved, say("식었음", "It was cold")))
                                : List.of(),
                        List.of()));
    }

    /// One whose customer wants to cancel while a kitchen does not answer.
    ///
    /// @param raiseAt when it is put before the owner; absent: it has been
    OrderCard held(int number, @Nullable Instant raiseAt) {
        OrderCard card = card(number, OrderStatus.ACCEPTED, "pickup", 600);
        var cancel =
                new Cancellation(
                        CancelStatus.HELD,
                        say("다른 메뉴로 바꿀게요", "I want something else"),
                        null,
                        NOON.minusSeconds(120),
                        List.of("kitchen-2"),
                        false,
                        null,
                        raiseAt);
        return with(card, cancel, card.affairs().delivery());
    }

    /// The same one, and nothing holds its delivery up any more.
    OrderCard moving(OrderCard card) {
        return with(
                card,
                card.affairs().cancellation(),
                delivery(card.status(), OrderWords.kind(card), false));
    }

    /// The same one, put before the owner because nothing happens to its delivery.
    OrderCard raised(OrderCard card) {
        return with(
                card,
                card.affairs().cancellation(),
                delivery(card.status(), OrderWords.kind(card), true));
    }

    private static OrderCard with(OrderCard card, Cancellation cancel, Delivery delivery) {
        var affairs = card.affairs();
        return new OrderCard(
                card.order(),
                card.content(),
                card.status(),
                card.pending(),
                card.touched(),
                card.receivedAt(),
                card.statusSince(),
                card.promisedAt(),
                new Affairs(
                        affairs.answerBy(),
                        affairs.uncollected(),
                        affairs.purse(),
                        cancel,
                        delivery,
                        affairs.seen(),
                        affairs.messages(),
                        affairs.review()),
                card.trail());
    }

    private List<OrderLine> lines(int number) {
        var latte =
                new OrderLine(
                        "latte",
                        say("바닐라라떼", "Vanilla latte"),
                        List.of(say("아이스", "iced"), say("라지", "large")),
                        "bar",
                        2,
                        "");
        var cake =
                new OrderLine(
                        "cake",
                        number % 3 == 0
                                ? say(
                                        "바스크 치즈케이크 한 판 (생일 초 포함)",
                                        "Whole Basque cheesecake with birthday candles")
                                : say("소금빵", "Salt bread"),
                        List.of(),
                        "oven",
                        1,
                        "");
        return List.of(latte, cake);
    }

    private Affairs affairs(int number, OrderStatus status, String kind) {
        boolean held = status == OrderStatus.ACCEPTED && number % 2 == 0;
        Cancellation cancel =
                status == OrderStatus.CANCELLED
                        ? cancel(CancelStatus.DONE)
                        : held ? cancel(CancelStatus.HELD) : cancel(CancelStatus.NONE);
        boolean stuck = status == OrderStatus.ON_THE_WAY && number % 2 == 0;
        return new Affairs(
                null,
                false,
                purse(number),
                cancel,
                delivery(status, kind, stuck),
                List.of(),
                List.of(
                        new OrderMessage(
                                "m" + number,
                                MessageKind.ORDER_PAID,
                                Channel.KAKAO,
                                "",
                                OrderMessage.State.SENT,
                                0,
                                null,
                                null),
                        new OrderMessage(
                                "n" + number,
                                MessageKind.ORDER_ACCEPTED,
                                Channel.KAKAO,
                                "",
                                number % 6 == 0
                                        ? OrderMessage.State.FAILED
                                        : OrderMessage.State.SHED,
                                2,
                                null,
                                null)),
                status == OrderStatus.COMPLETED
                        ? new Review(
                                4,
                                say(
                                        "라떼가 아주 맛있었어요. 다만 빵은 조금 식어 있었어요.",
                                        "The latte was great, the bread was a bit cold."),
                                NOON.minusSeconds(300),
                                number % 2 == 0 ? say("감사합니다!", "Thank you!") : "",
                                number % 2 == 0 ? NOON : null)
                        : null);
    }

    private Cancellation cancel(CancelStatus status) {
        boolean none = status == CancelStatus.NONE;
        return new Cancellation(
                status,
                none ? "" : say("다른 메뉴로 바꿀게요", "I want something else"),
                null,
                none ? null : NOON.minusSeconds(120),
                status == CancelStatus.HELD ? List.of("kitchen-2") : List.of(),
                false,
                null,
                null);
    }

    private static Purse purse(int number) {
        var paid = new Money(17_800);
        return new Purse(
                paid,
                number % 9 == 0,
                number % 5 == 0
                        ? List.of(
                                new Refund(
                                        "r1",
                                        "a1",
                                        new Money(5_000),
                                        number % 2 == 0 ? Refund.State.FAILED : Refund.State.DONE,
                                        0,
                                        null))
                        : List.of());
    }

    private static Delivery delivery(OrderStatus status, String kind, boolean stuck) {
        if (!kind.equals("rider")) {
            return Delivery.none(kind.equals("own") ? Carrier.SHOP : Carrier.RIDERS);
        }
        Delivery open = Delivery.none(Carrier.RIDERS).offered(NOON, NOON);
        Delivery now =
                switch (status) {
                    case READY -> open;
                    case ON_THE_WAY -> open.claimed(new RiderId("rider-1"), NOON).pickedUp(NOON);
                    default -> Delivery.none(Carrier.RIDERS);
                };
        return stuck ? now.raisedNow() : now;
    }

    static @Nullable OrderCard find(DeskView view, int number) {
        return view.owner().order(id(number)).orElse(null);
    }
}
