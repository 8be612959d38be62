package soban.console.kitchen;

import soban.console.screen.Language;
import soban.console.screen.People;
import soban.desk.DeskIdentity;
import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Recall;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.ShopId;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What a café's kitchen sees at noon: short and very long names, notes, late ones, a cancelled
/// one, presses that wait.
final class Lunch {
    static final Instant NOON = Instant.parse("2026-03-02T03:47:10Z");

    static final People STAFF =
            new People(
                    List.of(
                            "김하늘",
                            "이서준",
                            "Maximilian-Alexander Oberhuber-Schmidt",
                            "남궁민수 (오전 아르바이트)",
                            "Zoë"));

    private final Language language;

    Lunch(Language language) {
        this.language = language;
    }

    static DeskView nobody(Link link) {
        return new DeskView(
                new DeskIdentity(new ShopId("cafe"), Role.KITCHEN),
                "소반 카페 성수점",
                "",
                true,
                link,
                0,
                List.of(),
                new KitchenBoard(List.of(), List.of(), List.of()));
    }

    static Ticket ticket(
            int number, OrderStatus status, boolean touched, int seconds, OrderLine... lines) {
        Instant received = NOON.minusSeconds(seconds);
        return new Ticket(
                id(number),
                number,
                status,
                false,
                touched,
                number % 3 == 1 ? Fulfilment.DELIVERY : Fulfilment.PICKUP,
                List.of(lines),
                "",
                received,
                received.plusSeconds(900),
                received,
                false);
    }

    static OrderId id(int number) {
        return new OrderId("cafe-%012d".formatted(number));
    }

    static OrderLine line(String name, int quantity, String... options) {
        return new OrderLine(name, name, List.of(options), "bar", quantity, "");
    }

    DeskView offlineAtNoon(int tickets) {
        List<Ticket> all = new ArrayList<>();
        all.add(ready(78, 300));
        all.add(ready(79, 90));
        for (int i = 0; i < tickets; i++) {
            all.add(at(i));
        }
        var recall =
                List.of(
                        recall(79, OrderStatus.READY, 90),
                        recall(81, OrderStatus.PREPARING, 200),
                        recall(78, OrderStatus.READY, 300),
                        recall(76, OrderStatus.PREPARING, 410));
        var notice =
                new Notice(
                        7, NOON.minusSeconds(40), "start", "#77", RefusalCode.ORDER_CANCELLED, "");
        return new DeskView(
                new DeskIdentity(new ShopId("cafe"), Role.KITCHEN),
                say("소반 카페 성수점", "Soban Café Seongsu"),
                "",
                true,
                new Link.Offline(NOON.minusSeconds(190)),
                3,
                List.of(notice),
                new KitchenBoard(all, recall, List.of()));
    }

    private Ticket at(int place) {
        int number = 80 + place;
        int age = Math.max(8, 612 - place * 73 + (place % 2) * 11);
        Ticket ticket =
                ticket(
                        number,
                        place < 4 ? OrderStatus.PREPARING : OrderStatus.ACCEPTED,
                        place < 6,
                        age,
                        lines(place).toArray(OrderLine[]::new));
        if (place == 4) {
            return Views.cancelled(
                    Views.status(ticket, OrderStatus.PREPARING, NOON), NOON.minusSeconds(30));
        }
        return place == 1 || place == 3 ? Views.pending(ticket) : noted(ticket, place);
    }

    private Ticket noted(Ticket t, int place) {
        String note =
                place == 5
                        ? say("문 앞에 두고 벨은 누르지 말아 주세요", "Leave it at the door, please don’t ring")
                        : "";
        return new Ticket(
                t.order(),
                t.number(),
                t.status(),
                t.pending(),
                t.touched(),
                t.fulfilment(),
                t.lines(),
                note,
                t.receivedAt(),
                t.promisedAt(),
                t.statusSince(),
                t.startedBeforeCancel());
    }

    private List<OrderLine> lines(int place) {
        OrderLine americano =
                line(say("아메리카노", "Americano"), 2, say("아이스", "iced"), say("라지", "large"));
        OrderLine salt = line(say("소금빵", "Salt bread"), 1);
        OrderLine latte =
                line(
                        say("딸기라떼", "Strawberry latte"),
                        1,
                        say("아이스", "iced"),
                        say("덜 달게", "less sweet"));
        OrderLine cake =
                line(
                        say(
                                "무화과 얼그레이 바스크 치즈케이크 홀사이즈",
                                "Fig and Earl Grey Basque cheesecake, whole"),
                        1,
                        say("초 5개", "5 candles"),
                        say("상온 보관 포장", "room-temperature box"));
        OrderLine noted =
                new OrderLine(
                        "einspanner",
                        say("아인슈페너", "Einspänner"),
                        List.of(say("크림 많이", "extra cream")),
                        "bar",
                        1,
                        say("시나몬은 빼 주세요", "no cinnamon please"));
        OrderLine flat = line(say("플랫화이트", "Flat white"), 1, say("오트밀크", "oat milk"));
        return switch (place % 6) {
            case 0 -> List.of(latte);
            case 1 -> List.of(americano, noted);
            case 2 -> List.of(flat, salt);
            case 3 -> List.of(cake, americano);
            case 4 -> List.of(flat, latte);
            default -> List.of(americano, salt);
        };
    }

    private static Ticket ready(int number, int seconds) {
        Ticket ticket = ticket(number, OrderStatus.READY, true, seconds + 400, line("아메리카노", 3));
        return Views.status(ticket, OrderStatus.READY, NOON.minusSeconds(seconds));
    }

    private static Recall recall(int number, OrderStatus reached, int seconds) {
        Instant at = NOON.minusSeconds(seconds);
        return new Recall(id(number), number, reached, at, at.plusSeconds(900));
    }

    private String say(String korean, String english) {
        return language == Language.KO ? korean : english;
    }
}
