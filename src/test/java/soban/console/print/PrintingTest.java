package soban.console.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.print.PrintFailure.Reason;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice;
import soban.console.screen.PrinterChoice.Kind;
import soban.console.screen.PrinterChoice.Paper;
import soban.domain.order.OrderStatus;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

/// Which tickets come out of the printer, and what is said when they don't.
class PrintingTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final PrinterChoice BY_HAND =
            new PrinterChoice(Kind.NETWORK, "printer", "", Paper.NARROW, false, 1);
    private static final PrinterChoice ALONE = BY_HAND.automatic(true);
    private static final Phrasebook BOOK = Phrasebook.of(Language.EN, ZoneId.of("Asia/Seoul"));

    private final BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
    private final TestPrinter printer = new TestPrinter();
    private final List<Slip> board = new ArrayList<>();
    private final List<String> drawn = new ArrayList<>();
    private Instant now = Slips.NOON;
    private Printing printing;
    @TempDir Path folder;

    @AfterEach
    void stop() throws Exception {
        settles();
        printing.close();
    }

    @Test
    void an_order_is_printed_once_when_it_is_accepted() throws Exception {
        opens();
        looks(ALONE);
        stands(42, OrderStatus.RECEIVED);
        looks(ALONE);
        assertThat(drawn).isEmpty();
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        stands(42, OrderStatus.PREPARING);
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42");
        assertThat(says()).isEqualTo("#42 printed");
        passes(Duration.ofSeconds(11));
        assertThat(says()).isEmpty();
    }

    @Test
    void what_was_printed_is_not_printed_again_after_a_restart() throws Exception {
        opens();
        looks(ALONE);
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        restarts();
        looks(ALONE);
        stands(43, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42", "#43");
    }

    @Test
    void what_was_accepted_before_is_not_printed_when_it_is_switched_on() throws Exception {
        stands(41, OrderStatus.ACCEPTED);
        opens();
        looks(BY_HAND);
        looks(ALONE);
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42");
        looks(BY_HAND);
        stands(43, OrderStatus.ACCEPTED);
        looks(BY_HAND);
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42");
    }

    @Test
    void after_some_minutes_away_it_prints_what_was_accepted_meanwhile() throws Exception {
        opens();
        looks(ALONE);
        now = now.plus(Duration.ofMinutes(8));
        restarts();
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42");
    }

    @Test
    void after_hours_away_it_prints_only_what_came_in_the_last_minutes() throws Exception {
        opens();
        looks(ALONE);
        now = now.plus(Duration.ofHours(2));
        board.add(Slips.of(42, OrderStatus.PREPARING, now.minus(Duration.ofMinutes(25))));
        board.add(Slips.of(43, OrderStatus.ACCEPTED, now.minus(Duration.ofMinutes(4))));
        looks(ALONE);
        settles();
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#43");
    }

    @Test
    void nothing_is_printed_before_all_news_has_come_nor_on_this_desks_own_word() throws Exception {
        opens();
        looks(ALONE);
        stands(42, OrderStatus.ACCEPTED);
        printing.look(new PrintSight(board, false, "Café", ALONE, BOOK));
        settles();
        board.set(0, Slips.pending(board.getFirst()));
        looks(ALONE);
        settles();
        assertThat(drawn).isEmpty();
    }

    @Test
    void a_printer_that_is_off_is_tried_for_minutes_and_then_it_is_said() throws Exception {
        opens();
        looks(ALONE);
        printer.failure = PrintFailure.before(Reason.REFUSED, "off");
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        assertThat(says()).startsWith("#42 waits for the printer: that machine takes no tickets");
        passes(Duration.ofSeconds(5));
        assertThat(drawn).hasSize(1);
        for (int i = 0; i < 40; i++) {
            passes(Duration.ofSeconds(10));
        }
        assertThat(drawn).hasSizeBetween(15, 25);
        assertThat(says()).startsWith("Not printed: #42 · that machine takes no tickets");
        int tried = drawn.size();
        passes(Duration.ofMinutes(1));
        assertThat(drawn).hasSize(tried);
        printer.failure = null;
        printing.printAgain();
        settles();
        assertThat(drawn).hasSize(tried + 1);
        assertThat(says()).isEqualTo("#42 printed");
    }

    @Test
    void a_printer_that_is_switched_on_in_time_prints_by_itself() throws Exception {
        opens();
        looks(ALONE);
        printer.failure = PrintFailure.before(Reason.UNREACHABLE, "off");
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        restarts();
        printer.failure = null;
        passes(Duration.ofSeconds(20));
        assertThat(says()).isEqualTo("#42 printed");
        assertThat(drawn).containsExactly("#42", "#42");
    }

    @Test
    void what_may_be_on_paper_already_is_not_tried_again_by_itself() throws Exception {
        opens();
        looks(ALONE);
        printer.failure = PrintFailure.amid(Reason.BROKEN_OFF, "half");
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        passes(Duration.ofMinutes(1));
        assertThat(drawn).containsExactly("#42");
        assertThat(says()).startsWith("Not printed: #42 · the connection broke off");
        printing.forgetUnprinted();
        assertThat(says()).doesNotContain("Not printed");
    }

    @Test
    void what_was_with_the_printer_when_the_desk_died_is_asked_about_and_not_printed_twice()
            throws Exception {
        opens();
        looks(ALONE);
        printer.holds = new CountDownLatch(1);
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        Await.until("it prints", PATIENCE, () -> written().contains("SENDING 42"));
        Printing died = printing;
        opens();
        looks(ALONE);
        settles();
        assertThat(drawn).containsExactly("#42");
        assertThat(says()).startsWith("Not printed: #42 · it is not known whether it came out");
        printer.holds.countDown();
        died.close();
    }

    @Test
    void a_slow_printer_holds_up_nobody() throws Exception {
        opens();
        looks(BY_HAND);
        stands(42, OrderStatus.ACCEPTED);
        looks(BY_HAND);
        printer.holds = new CountDownLatch(1);
        printing.print(Slips.id(42));
        looks(BY_HAND);
        assertThat(says()).isEqualTo("Printing #42 …");
        printer.holds.countDown();
        settles();
        assertThat(says()).isEqualTo("#42 printed");
    }

    @Test
    void without_a_printer_a_press_says_so() throws Exception {
        stands(42, OrderStatus.ACCEPTED);
        opens();
        looks(PrinterChoice.NONE);
        printing.print(Slips.id(42));
        assertThat(says()).startsWith("#42 not printed: no printer is chosen");
        assertThat(drawn).isEmpty();
    }

    @Test
    void an_order_that_is_cancelled_before_its_ticket_came_out_needs_none() throws Exception {
        opens();
        looks(ALONE);
        printer.failure = PrintFailure.before(Reason.REFUSED, "off");
        stands(42, OrderStatus.ACCEPTED);
        looks(ALONE);
        settles();
        stands(42, OrderStatus.CANCELLED);
        passes(Duration.ofSeconds(20));
        assertThat(drawn).hasSize(1);
        assertThat(says()).doesNotContain("waits");
    }

    @Test
    void a_damaged_file_prints_nothing_old() throws Exception {
        Files.writeString(folder.resolve("window.printed"), "looked yesterday\n???");
        stands(42, OrderStatus.ACCEPTED);
        opens();
        looks(ALONE);
        settles();
        assertThat(drawn).isEmpty();
    }

    private void opens() throws Exception {
        printing =
                new Printing(
                        folder.resolve("window.printed"),
                        printer,
                        (words, paper) -> {
                            drawn.add(words.number());
                            return Raster.of(8, 1, new int[8]);
                        },
                        screen::add,
                        () -> now);
        screen.take().run();
    }

    private void restarts() throws Exception {
        settles();
        printing.close();
        opens();
    }

    private void looks(PrinterChoice choice) {
        printing.look(new PrintSight(board, true, "Café", choice, BOOK));
    }

    private void passes(Duration time) throws Exception {
        now = now.plus(time);
        looks(ALONE);
        settles();
    }

    /// All that was begun is done, and heard on the screen's thread.
    private void settles() throws Exception {
        var heard = new CountDownLatch(1);
        printing.names(_ -> heard.countDown());
        while (heard.getCount() > 0) {
            screen.take().run();
        }
    }

    private void stands(int number, OrderStatus status) {
        board.removeIf(slip -> slip.number() == number);
        board.add(Slips.of(number, status, now));
    }

    private String says() {
        return printing.words(BOOK);
    }

    private String written() {
        try {
            return Files.readString(folder.resolve("window.printed"));
        } catch (IOException notYet) {
            return "";
        }
    }

    /// Does what the test says.
    private static final class TestPrinter implements Printer {
        private volatile PrintFailure failure;
        private volatile CountDownLatch holds = new CountDownLatch(0);

        @Override
        public void print(PrinterChoice choice, Raster ticket) throws PrintFailure {
            try {
                holds.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (failure != null) {
                throw failure;
            }
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    }
}
