package soban.desk.terminal;

import soban.desk.Cafe;
import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;
import soban.domain.unit.RefusalCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Pictures for the tests of the terminal.
final class Boards {
    static final Instant NOW = Instant.parse("2025-03-01T03:30:00Z");
    static final Link CONNECTED = new Link.Connected(NOW);

    private Boards() {}

    static DeskView board(Link link, Ticket... tickets) {
        return new DeskView(
                Cafe.KITCHEN,
                "소반 카페",
                "",
                true,
                link,
                0,
                List.of(),
                new KitchenBoard(List.of(tickets), List.of(), List.of()));
    }

    static DeskView refused(DeskView view) {
        var notice = new Notice(3, NOW, "start", "#40", RefusalCode.ORDER_CANCELLED, "");
        return new DeskView(
                view.desk(),
                view.name(),
                view.person(),
                view.testPayments(),
                view.link(),
                2,
                List.of(notice),
                view.board());
    }

    static Ticket ticket(int number, OrderStatus status, boolean pending, int minutes) {
        Instant at = NOW.minus(Duration.ofMinutes(minutes));
        var lines =
                List.of(
                        new OrderLine("a", "아메리카노", List.of("핫", "라지"), "bar", 2, ""),
                        new OrderLine("s", "Scone", List.of(), "bar", 1, "데워 주세요"));
        return new Ticket(
                Cafe.id(number),
                number,
                status,
                pending,
                status != OrderStatus.ACCEPTED,
                Fulfilment.PICKUP,
                lines,
                number == 42 ? "at the window" : "",
                at,
                null,
                at,
                false);
    }
}
