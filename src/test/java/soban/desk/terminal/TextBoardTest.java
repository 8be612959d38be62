package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.terminal.Boards.CONNECTED;
import static soban.desk.terminal.Boards.NOW;
import static soban.desk.terminal.Boards.board;
import static soban.desk.terminal.Boards.refused;
import static soban.desk.terminal.Boards.ticket;

import org.junit.jupiter.api.Test;

import soban.desk.Link;
import soban.desk.Notice;
import soban.domain.order.OrderStatus;
import soban.domain.unit.RefusalCode;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.time.ZoneOffset;

class TextBoardTest {
    private final StringWriter written = new StringWriter();
    private final InstantSource clock = InstantSource.fixed(NOW);

    private TextBoard board(boolean inPlace) {
        return new TextBoard(new PrintWriter(written), inPlace, clock, ZoneOffset.UTC);
    }

    private String taken() {
        String text = written.toString().replace(System.lineSeparator(), "\n");
        written.getBuffer().setLength(0);
        return text;
    }

    @Test
    void a_board_is_aligned_whatever_the_language() {
        board(false)
                .print(
                        refused(
                                Boards.board(
                                        CONNECTED,
                                        ticket(7, OrderStatus.READY, false, 71),
                                        ticket(42, OrderStatus.PREPARING, true, 4),
                                        ticket(43, OrderStatus.ACCEPTED, false, 0))));
        assertThat(taken())
                .isEqualTo(
                        """
                        소반 카페 · kitchen · connected · TEST PAYMENTS

                            #7  ready         02:19  pickup    2 × 아메리카노 (핫, 라지)
                                                               1 × Scone — 데워 주세요
                           #42  preparing …   4 min  pickup    2 × 아메리카노 (핫, 라지)
                                                               1 × Scone — 데워 주세요
                                                               “at the window”
                        ●  #43  new           0 min  pickup    2 × 아메리카노 (핫, 라지)
                                                               1 × Scone — 데워 주세요

                        Refused: start #40. The order was cancelled. (order-cancelled)
                        2 presses wait for an answer
                        """);
    }

    @Test
    void an_empty_board_says_what_will_appear_there() {
        board(false).print(Boards.board(new Link.Offline(NOW)));
        assertThat(taken()).contains("offline since 03:30").contains("No open orders.");
    }

    @Test
    void in_place_it_draws_over_what_was_there() {
        board(true).show(Boards.board(CONNECTED), NOW);
        assertThat(taken()).startsWith("\033[H소반").contains("\033[K\n").endsWith("\033[J");
    }

    @Test
    void elsewhere_each_change_is_a_line_and_what_stays_is_silent() {
        var board = board(false);
        board.show(Boards.board(new Link.CatchingUp(1200, 5000)), NOW);
        assertThat(taken()).isEqualTo("03:30:00  catching up, 1,200 of 5,000 events to come\n");
        board.show(Boards.board(new Link.CatchingUp(200, 5000)), NOW);
        assertThat(taken()).isEmpty();
        board.show(Boards.board(CONNECTED, ticket(7, OrderStatus.ACCEPTED, false, 0)), NOW);
        assertThat(taken())
                .isEqualTo(
                        """
                        03:30:00  connected
                        03:30:00  #7 new: 2 × 아메리카노 (핫, 라지), 1 × Scone — 데워 주세요
                        """);
        var later = new Link.Connected(NOW.plusSeconds(5));
        board.show(Boards.board(later, ticket(7, OrderStatus.ACCEPTED, false, 0)), NOW);
        assertThat(taken()).isEmpty();
        board.show(Boards.board(later, ticket(7, OrderStatus.PREPARING, true, 0)), NOW);
        assertThat(taken()).isEqualTo("03:30:00  #7 preparing …\n");
        board.show(refused(Boards.board(later)), NOW);
        assertThat(taken())
                .isEqualTo(
                        """
                        03:30:00  #7 left the board
                        03:30:00  Refused: start #40. The order was cancelled. (order-cancelled)
                        """);
    }

    @Test
    void what_was_made_for_nothing_is_said_in_its_own_words() {
        var lost = new Notice(-1, NOW, Notice.WORK_LOST, "#40", RefusalCode.ORDER_CANCELLED, "");
        assertThat(new Words(ZoneOffset.UTC).notice(lost))
                .isEqualTo("Cancelled at 03:30: #40, you had started it");
    }
}
