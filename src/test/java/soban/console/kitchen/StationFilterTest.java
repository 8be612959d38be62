package soban.console.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.desk.DeskAction;
import soban.desk.KitchenBoard;
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;

import java.util.List;

/// A desk that shows one station's lines: what hangs there, what its button finishes, and that
/// nothing is on no screen.
class StationFilterTest {
    private final ManualClock clock = new ManualClock(Lunch.NOON);
    private final MemoryDesk desk =
            new MemoryDesk(Lunch.nobody(new Link.Connected(Lunch.NOON)), clock, Runnable::run);
    private final KitchenModel kitchen = new KitchenModel(desk, clock, Runnable::run);

    @BeforeEach
    void watch() {
        desk.watch(kitchen::show);
        desk.become(
                view ->
                        Views.board(
                                view,
                                new KitchenBoard(
                                        List.of(), List.of(), List.of(), List.of("bar", "oven"))));
    }

    @Test
    void it_shows_and_finishes_its_own_lines_alone() {
        arrives(1, OrderStatus.PREPARING, List.of(), "bar", "oven");
        kitchen.showStation("bar");
        assertThat(stations(1)).containsExactly("bar");
        assertThat(card(1).elsewhere()).isEqualTo(1);
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses()).contains(new DeskAction.Finish(Lunch.id(1), "bar"));
        assertThat(desk.presses()).doesNotContain(new DeskAction.Finish(Lunch.id(1)));
    }

    @Test
    void a_ticket_leaves_when_its_own_lines_are_done_and_comes_back_when_that_is_undone() {
        arrives(1, OrderStatus.PREPARING, List.of("bar"), "bar", "oven");
        kitchen.showStation("bar");
        assertThat(picture().cards()).isEmpty();
        kitchen.showStation("oven");
        assertThat(stations(1)).containsExactly("oven");
        assertThat(card(1).elsewhere()).isZero();
    }

    @Test
    void what_other_stations_make_alone_hangs_there_and_is_told_here() {
        arrives(1, OrderStatus.ACCEPTED, List.of(), "oven", "oven");
        kitchen.showStation("bar");
        assertThat(picture().cards()).isEmpty();
        assertThat(picture().stations().elsewhere()).containsEntry("oven", 2).hasSize(1);
        assertThat(picture().ringing()).isEmpty();
        kitchen.showStation("");
        assertThat(stations(1)).containsExactly("oven", "oven");
        assertThat(picture().stations().elsewhere()).isEmpty();
    }

    @Test
    void lines_without_a_station_or_with_one_that_the_menu_forgot_are_on_every_screen() {
        arrives(1, OrderStatus.PREPARING, List.of(), "oven", "", "grill");
        for (String station : List.of("bar", "oven", "")) {
            kitchen.showStation(station);
            assertThat(stations(1)).as(station).contains("", "grill");
        }
        kitchen.showStation("bar");
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses())
                .contains(
                        new DeskAction.Finish(Lunch.id(1), ""),
                        new DeskAction.Finish(Lunch.id(1), "grill"))
                .doesNotContain(new DeskAction.Finish(Lunch.id(1), "oven"));
    }

    /// By construction: whatever stations there are, each open line hangs at its own station's desk
    /// or, where the menu has no such station, at every desk.
    @Test
    void each_open_line_hangs_somewhere_among_desks_of_all_stations() {
        List<String> known = List.of("bar", "oven", "cold");
        for (String line : List.of("bar", "oven", "cold", "", "grill", "Bar ")) {
            Ticket ticket = ticket(1, OrderStatus.PREPARING, List.of(), line);
            assertThat(known)
                    .as(line)
                    .anySatisfy(
                            station ->
                                    assertThat(new StationFilter(station, known).hangs(ticket))
                                            .isTrue());
        }
    }

    @Test
    void what_is_ready_is_handed_over_at_every_desk_and_a_cancel_is_told_where_it_hung() {
        arrives(1, OrderStatus.READY, List.of("oven"), "oven");
        arrives(2, OrderStatus.CANCELLED, List.of(), "oven");
        arrives(3, OrderStatus.CANCELLED, List.of(), "bar");
        kitchen.showStation("bar");
        assertThat(picture().ready()).hasSize(1);
        assertThat(picture().cards()).extracting(card -> card.ticket().number()).containsExactly(3);
    }

    @Test
    void without_a_filter_one_press_finishes_all() {
        arrives(1, OrderStatus.PREPARING, List.of("bar"), "bar", "oven");
        kitchen.advance(Lunch.id(1));
        assertThat(desk.presses()).contains(new DeskAction.Finish(Lunch.id(1)));
    }

    @Test
    void the_core_is_told_only_of_what_is_shown_here() {
        kitchen.showStation("bar");
        arrives(1, OrderStatus.ACCEPTED, List.of(), "oven");
        arrives(2, OrderStatus.ACCEPTED, List.of(), "bar");
        assertThat(desk.rung()).containsExactly(Lunch.id(2));
        kitchen.showStation("");
        assertThat(desk.rung()).containsExactly(Lunch.id(2), Lunch.id(1));
    }

    @Test
    void the_stations_of_the_menu_and_of_open_tickets_can_be_chosen() {
        arrives(1, OrderStatus.ACCEPTED, List.of(), "grill", "");
        assertThat(picture().stations().all()).containsExactly("bar", "grill", "oven");
    }

    private void arrives(int number, OrderStatus status, List<String> done, String... stations) {
        desk.become(Views.with(ticket(number, status, done, stations)));
    }

    private static Ticket ticket(
            int number, OrderStatus status, List<String> done, String... stations) {
        OrderLine[] lines = new OrderLine[stations.length];
        for (int i = 0; i < stations.length; i++) {
            lines[i] = new OrderLine("p" + i, "P" + i, List.of(), stations[i], 1, "");
        }
        Ticket plain = Lunch.ticket(number, status, false, 60, lines);
        return new Ticket(
                plain.order(),
                number,
                status,
                false,
                false,
                plain.fulfilment(),
                plain.lines(),
                "",
                plain.receivedAt(),
                plain.promisedAt(),
                plain.statusSince(),
                false,
                done);
    }

    private List<String> stations(int number) {
        return card(number).ticket().lines().stream().map(OrderLine::station).toList();
    }

    private TicketCard card(int number) {
        return picture().cards().stream()
                .filter(card -> card.ticket().number() == number)
                .findFirst()
                .orElseThrow();
    }

    private KitchenPicture picture() {
        return kitchen.picture().orElseThrow();
    }
}
