package soban.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import static soban.desk.Cafe.id;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.desk.Cafe;
import soban.desk.DeskAction.Finish;
import soban.desk.DeskAction.Start;
import soban.desk.DeskAction.Undo;
import soban.desk.Recall;
import soban.desk.board.Dispatch;
import soban.domain.order.OrderCommand.FinishStation;
import soban.domain.order.OrderCommand.UndoStation;
import soban.domain.order.OrderContent;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderReceived;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StationFinished;
import soban.domain.order.OrderEvent.StationUndone;
import soban.domain.order.OrderEvent.StepUndone;
import soban.domain.order.OrderLine;
import soban.domain.order.OrderStatus;
import soban.domain.unit.Answer;

import java.nio.file.Path;
import java.util.List;

/// Two kitchen desks, one at the bar and one at the oven, make one order: with and without the core
/// between them.
class StationPressTest {
    @TempDir private Path folder;
    private OpenStore bar;
    private OpenStore oven;

    @BeforeEach
    void open() {
        bar = new OpenStore(folder.resolve("bar"));
        oven = new OpenStore(folder.resolve("oven"));
        for (OpenStore each : List.of(bar, oven)) {
            each.greet();
            each.hear(Cafe.enrolled());
            each.hear(received());
            each.hear(Cafe.accepted(9));
            each.hear(new PreparationStarted(id(9), each.now));
        }
    }

    @AfterEach
    void close() {
        bar.close();
        oven.close();
    }

    @Test
    void a_stations_finish_shows_as_pending_and_goes_out_by_its_name() {
        bar.press(new Finish(id(9), "bar"));
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(bar.ticket(9).stationsDone()).containsExactly("bar");
        assertThat(bar.ticket(9).pending()).isTrue();
        assertThat(bar.sendCommand().command()).isEqualTo(new FinishStation(id(9), "bar"));
    }

    @Test
    void what_one_desk_finished_the_other_shows_and_the_last_press_makes_it_ready() {
        bothHear(new StationFinished(id(9), "bar", bar.now));
        assertThat(oven.ticket(9).stationsDone()).containsExactly("bar");
        assertThat(oven.ticket(9).pending()).isFalse();
        oven.press(new Finish(id(9), "oven"));
        assertThat(oven.ticket(9).status()).isEqualTo(OrderStatus.READY);
        assertThat(oven.ticket(9).pending()).isTrue();
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        bothHear(new StationFinished(id(9), "oven", oven.now));
        bothHear(Cafe.finished(9, oven.now));
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.READY);
    }

    @Test
    void an_event_that_comes_before_its_answer_counts_once() {
        bar.press(new Finish(id(9), "bar"));
        Dispatch sent = bar.send();
        bothHear(new StationFinished(id(9), "bar", bar.now));
        assertThat(bar.ticket(9).stationsDone()).containsExactly("bar");
        bar.answer(sent, Answer.accepted());
        assertThat(bar.ticket(9).stationsDone()).containsExactly("bar");
        assertThat(bar.ticket(9).pending()).isFalse();
    }

    @Test
    void two_offline_desks_each_show_their_own_until_the_core_has_heard_both() {
        bar.press(new Finish(id(9), "bar"));
        oven.press(new Finish(id(9), "oven"));
        assertThat(bar.ticket(9).stationsDone()).containsExactly("bar");
        assertThat(oven.ticket(9).stationsDone()).containsExactly("oven");
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(oven.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
    }

    @Test
    void undo_takes_back_the_stations_finish_and_then_the_start() {
        bothHear(new StationFinished(id(9), "bar", bar.now));
        assertThat(bar.view().kitchen().recall())
                .extracting(Recall::station)
                .containsExactly("bar");
        bar.press(new Undo(id(9)));
        assertThat(bar.ticket(9).stationsDone()).isEmpty();
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(bar.sendCommand().command()).isEqualTo(new UndoStation(id(9), "bar"));
        bothHear(new StationUndone(id(9), "bar", bar.now));
        bar.press(new Undo(id(9)));
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.ACCEPTED);
    }

    @Test
    void undoing_ready_shows_the_last_station_open_again_at_once_and_by_the_cores_word() {
        bothHear(new StationFinished(id(9), "bar", bar.now));
        bothHear(new StationFinished(id(9), "oven", bar.now));
        bothHear(Cafe.finished(9, bar.now));
        oven.press(new Undo(id(9)));
        assertThat(oven.ticket(9).status()).isEqualTo(OrderStatus.PREPARING);
        assertThat(oven.ticket(9).stationsDone()).containsExactly("bar");
        bothHear(new StepUndone(id(9), OrderStatus.READY, OrderStatus.PREPARING, oven.now));
        bothHear(new StationUndone(id(9), "oven", oven.now));
        assertThat(bar.ticket(9).stationsDone()).containsExactly("bar");
        assertThat(oven.ticket(9).stationsDone()).containsExactly("bar");
    }

    @Test
    void a_finish_for_all_needs_no_station() {
        bar.press(new Undo(id(9)));
        bar.press(new Start(id(9)));
        bar.press(new Finish(id(9)));
        assertThat(bar.ticket(9).status()).isEqualTo(OrderStatus.READY);
    }

    private void bothHear(OrderEvent event) {
        bar.hear(event);
        oven.hear(event);
    }

    private static OrderReceived received() {
        OrderContent one = Cafe.content(9, null);
        return new OrderReceived(
                id(9),
                new OrderContent(
                        one.customer(),
                        one.contact(),
                        one.number(),
                        one.fulfilment(),
                        one.address(),
                        one.recipient(),
                        one.cardText(),
                        one.wantedAt(),
                        one.surfacesAt(),
                        List.of(
                                new OrderLine("latte", "라떼", List.of(), "bar", 1, ""),
                                new OrderLine("toast", "토스트", List.of(), "oven", 1, "")),
                        one.note(),
                        one.placedAt(),
                        one.bill()),
                null);
    }
}
