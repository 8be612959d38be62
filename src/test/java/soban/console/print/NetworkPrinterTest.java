package soban.console.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import soban.console.print.PaperPrinter.Mood;
import soban.console.print.PaperPrinter.Ticket;
import soban.console.print.PrintFailure.Reason;
import soban.console.screen.PrinterChoice;
import soban.console.screen.PrinterChoice.Kind;
import soban.console.screen.PrinterChoice.Paper;
import soban.testing.Await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;

/// A ticket over a real socket, decoded by what stands at its other end.
class NetworkPrinterTest {
    private static final Patience HURRIED =
            new Patience(Duration.ofSeconds(20), Duration.ofMillis(300), Duration.ofSeconds(3));
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Patience CALM = new Patience(PATIENCE, PATIENCE, PATIENCE);

    private final Printers printers = new Printers(CALM);

    /// Waits in earnest for what never comes.
    private final Printers hurried = new Printers(HURRIED);

    @ParameterizedTest
    @EnumSource(
            value = Mood.class,
            names = {"READY", "WITHOUT_STATUS"})
    void a_picture_arrives_dot_by_dot_in_bands_and_is_cut_off(Mood mood)
            throws IOException, PrintFailure {
        try (var printer = new PaperPrinter(mood)) {
            Raster raster = chequered(576, 300);
            var here = mood == Mood.READY ? printers : hurried;
            here.print(at(printer.address(), 1), raster);
            Ticket ticket = only(printer);
            assertThat(ticket.width()).isEqualTo(576);
            assertThat(ticket.bands()).containsExactly(128, 128, 44);
            for (int y = 0; y < 300; y++) {
                for (int x = 0; x < 576; x++) {
                    assertThat(ticket.isBlack(x, y)).isEqualTo(raster.isBlack(x, y));
                }
            }
            assertThat(printer.rubbish()).isEmpty();
        }
    }

    @Test
    void each_copy_is_cut_off() throws IOException, PrintFailure {
        try (var printer = new PaperPrinter(Mood.READY)) {
            printers.print(at(printer.address(), 3), chequered(384, 50));
            Await.until("three tickets", PATIENCE, () -> printer.tickets().size() == 3);
            assertThat(printer.tickets()).allMatch(ticket -> ticket.width() == 384);
        }
    }

    @Test
    void a_machine_that_listens_to_nobody_refuses() throws IOException {
        int free;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = gone.getLocalPort();
        }
        assertFails("127.0.0.1:" + free, Reason.REFUSED, false);
    }

    @Test
    void a_printer_that_takes_nothing_has_its_time_and_may_have_begun() throws IOException {
        try (var printer = new PaperPrinter(Mood.DEAF)) {
            long start = System.nanoTime();
            var failure = failure(hurried, at(printer.address(), 1));
            assertThat(failure.reason()).isEqualTo(Reason.TIMED_OUT);
            assertThat(failure.begun()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        }
    }

    @ParameterizedTest
    @CsvSource({"OUT_OF_PAPER, NO_PAPER", "COVER_OPEN, COVER_OPEN"})
    void a_printer_that_says_that_it_cannot_is_sent_nothing(Mood mood, Reason reason)
            throws IOException {
        try (var printer = new PaperPrinter(mood)) {
            assertFails(printer.address(), reason, false);
            assertThat(printer.tickets()).isEmpty();
        }
    }

    @Test
    void a_name_that_nobody_has_is_said_so() {
        assertFails("no-such-printer.invalid", Reason.UNKNOWN_HOST, false);
    }

    @ParameterizedTest
    @CsvSource({"'printer:0'", "'printer:70000'", "'http://printer'", "'a b'", "''", "'p:91OO'"})
    void what_is_no_address_is_not_tried(String typed) {
        assertFails(typed, Reason.BAD_ADDRESS, false);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.0.50, 192.168.0.50, 9100",
        "' printer.local:9101 ', printer.local, 9101",
        "'[fe80::1]:9100', fe80::1, 9100"
    })
    void an_address_is_read(String typed, String host, int port) {
        assertThat(PrinterAddress.read(typed)).contains(new PrinterAddress(host, port));
    }

    @Test
    void a_printer_that_this_computer_does_not_know_is_said_so() {
        var choice = PrinterChoice.NONE.with(Kind.SYSTEM).named("no such printer");
        assertThat(failure(printers, choice).reason()).isEqualTo(Reason.NOT_HERE);
    }

    private void assertFails(String address, Reason reason, boolean begun) {
        PrintFailure failure = failure(printers, at(address, 1));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.begun()).isEqualTo(begun);
    }

    private static PrintFailure failure(Printers by, PrinterChoice choice) {
        return catchThrowableOfType(
                PrintFailure.class, () -> by.print(choice, chequered(576, 30_000)));
    }

    private static Ticket only(PaperPrinter printer) {
        Await.until("a ticket", PATIENCE, () -> !printer.tickets().isEmpty());
        assertThat(printer.tickets()).hasSize(1);
        return printer.tickets().getFirst();
    }

    private static PrinterChoice at(String address, int copies) {
        return new PrinterChoice(Kind.NETWORK, address, "", Paper.WIDE, false, copies);
    }

    /// Not the same in any two rows or columns that lie near each other.
    private static Raster chequered(int width, int height) {
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int x = i % width;
            int y = i / width;
            argb[i] = (x * x + 3 * y) % 7 < 3 ? 0xff000000 : 0xffffffff;
        }
        return Raster.of(width, height, argb);
    }
}
