package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Language;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Brought;
import soban.desk.RiderBoard.OfferCard;
import soban.desk.RiderBoard.Ride;
import soban.desk.RiderBoard.Stage;
import soban.domain.delivery.DeliveryDetails;
import soban.domain.delivery.Offer;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.place.Address;
import soban.domain.place.District;
import soban.domain.place.GeoPoint;
import soban.domain.shop.ShopId;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/// A rider's round at noon, in the words of one language.
final class Round {
    static final Instant NOON = Instant.parse("2026-03-03T03:47:00Z");
    static final GeoPoint ME = new GeoPoint(37.5446, 127.0559);
    static final Link CONNECTED = new Link.Connected(NOON.minusSeconds(2));
    static final Link OFFLINE = new Link.Offline(NOON.minusSeconds(300));

    private static final List<String> SHOPS_KO =
            List.of(
                    "소반 카페 성수점",
                    "한그릇 국밥",
                    "꽃, 온",
                    "아주 오래된 골목의 할머니 손칼국수와 왕만두 전문점 왕십리 본점",
                    "소반 카페 왕십리점",
                    "분식");
    private static final List<String> SHOPS_EN =
            List.of(
                    "Soban Café Seongsu",
                    "One Bowl Soup",
                    "Flowers, On",
                    "Grandmother’s Unbelievably Old Alley Noodle and Dumpling House, Main Branch",
                    "Soban Café Wangsimni",
                    "Bunsik");
    private static final List<String> DISTRICTS_KO =
            List.of("성수2가", "송정동", "금호동", "왕십리도선동", "행당동", "성수1가");
    private static final List<String> DISTRICTS_EN =
            List.of(
                    "Seongsu 2-ga",
                    "Songjeong-dong",
                    "Geumho-dong",
                    "Wangsimni-Doseon-dong",
                    "Haengdang-dong",
                    "Seongsu 1-ga");
    private static final double[][] PLACES = {
        {37.5471, 127.0581},
        {37.5452, 127.0478},
        {37.5389, 127.0642},
        {37.5600, 127.0370},
        {37.5612, 127.0395},
        {37.5440, 127.0562}
    };

    private final boolean korean;

    Round(Language language) {
        korean = language == Language.KO;
    }

    static OrderId id(int number) {
        return new OrderId("cafe-7k2m9q4t" + (1000 + number));
    }

    Offer offer(int shop) {
        return new Offer(
                new ShopId("shop" + shop),
                (korean ? SHOPS_KO : SHOPS_EN).get(shop),
                "seongdong",
                new GeoPoint(PLACES[shop][0], PLACES[shop][1]),
                "d-" + shop,
                new Money(3500 + 500 * shop),
                "KRW",
                new District(
                        "d-" + shop,
                        (korean ? DISTRICTS_KO : DISTRICTS_EN).get(shop),
                        new GeoPoint(PLACES[shop][0], PLACES[shop][1])));
    }

    OfferCard card(int number, int shop, @Nullable GeoPoint at, Instant now) {
        Offer offer = offer(shop);
        return new OfferCard(
                id(number),
                offer,
                at == null ? null : at.metresTo(offer.from()),
                now.minusSeconds(40L * number),
                now.plusSeconds(60),
                false);
    }

    DeliveryDetails details(int number, int shop) {
        Offer offer = offer(shop);
        return new DeliveryDetails(
                number,
                offer,
                korean
                        ? new Address(offer.district(), "연무장길 12", number == 78 ? "" : "302호")
                        : new Address(offer.district(), "12 Yeonmujang-gil", "Apt. 302"),
                korean ? "김서연" : "Seoyeon Kim",
                "010-1234-5678",
                note(number));
    }

    private String note(int number) {
        if (number != 77) {
            return "";
        }
        return korean
                ? "벨은 누르지 말고 문 앞에 두신 다음 문자로 알려 주세요. 아기가 자고 있어요."
                : "Please don’t ring: leave it at the door and send a text. The baby is asleep.";
    }

    Ride ride(int number, int shop, Stage stage, boolean ready, boolean cancelAsked) {
        boolean given = stage == Stage.TO_PICK_UP || stage == Stage.TO_DELIVER;
        return new Ride(
                id(number), stage, ready, cancelAsked, false, given ? details(number, shop) : null);
    }

    List<OfferCard> offers(int count) {
        return IntStream.range(0, count)
                .mapToObj(shop -> card(shop + 1, shop, ME, NOON))
                .sorted(java.util.Comparator.comparing(OfferCard::metres))
                .toList();
    }

    List<Brought> today(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                new Brought(
                                        id(500 + i),
                                        76 - i,
                                        offer(i % 6).shopName(),
                                        offer(i % 6).fee(),
                                        "KRW",
                                        NOON.minusSeconds(900 + 1100L * i)))
                .toList();
    }

    /// Six offers, three deliveries in different states, nine done.
    RiderBoard busy() {
        return new RiderBoard(
                "seongdong",
                true,
                ME,
                offers(6),
                List.of(
                        ride(77, 0, Stage.TO_DELIVER, true, false),
                        ride(78, 3, Stage.TO_PICK_UP, true, false),
                        ride(79, 2, Stage.TO_PICK_UP, false, false)),
                today(9));
    }

    static RiderBoard quiet(boolean onDuty) {
        return new RiderBoard("seongdong", onDuty, ME, List.of(), List.of(), List.of());
    }

    DeskView view(RiderBoard board, Link link) {
        return new DeskView(
                new DeskIdentity(new RiderId("rider-1")),
                korean ? "박도윤" : "Doyun Park",
                "",
                true,
                link,
                0,
                List.of(),
                board);
    }
}
