package soban.console.print;

import soban.domain.order.OrderId;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.time.Instant;
import java.util.List;

/// Orders of a café at noon.
final class Slips {
    static final Instant NOON = Instant.parse("2026-03-02T03:47:10Z");

    private Slips() {}

    static OrderId id(int number) {
        return new OrderId("cafe-%012d".formatted(number));
    }

    static Slip of(int number, OrderStatus status, Instant waitsSince) {
        return new Slip(
                id(number),
                number,
                Fulfilment.PICKUP,
                status,
                false,
                List.of(new OrderLine("americano", "아메리카노", List.of(), "bar", 1, "")),
                0,
                "",
                "",
                waitsSince,
                null,
                null);
    }

    static Slip pending(Slip slip) {
        return new Slip(
                slip.order(),
                slip.number(),
                slip.fulfilment(),
                slip.status(),
                true,
                slip.lines(),
                0,
                "",
                "",
                slip.waitsSince(),
                null,
                null);
    }

    /// With all that a ticket can have.
    static Slip noon() {
        return new Slip(
                id(42),
                42,
                Fulfilment.DELIVERY,
                OrderStatus.ACCEPTED,
                false,
                List.of(
                        new OrderLine(
                                "americano",
                                "아메리카노",
                                List.of("아이스", "라지", "샷 추가"),
                                "bar",
                                2,
                                "얼음 조금만"),
                        new OrderLine("latte", "Oat flat white", List.of("hot"), "bar", 1, ""),
                        new OrderLine(
                                "sandwich", "바질 토마토 모짜렐라 샌드위치 (통밀빵)", List.of(), "oven", 12, "")),
                3,
                "문 앞에 두고 벨은 누르지 말아 주세요. 아기가 자고 있어요!",
                "생일 축하해, 지민아",
                NOON,
                NOON.plusSeconds(900),
                NOON.plusSeconds(90_000));
    }
}
