package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.console.print.PrintFailure.Reason;
import soban.console.screen.Phrasebook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said about tickets on paper: failures for as long as they matter, what went well for a
/// moment.
final class PrintSpeech {
    private static final Duration MOMENT = Duration.ofSeconds(10);

    private String said = "";
    private int number;
    private Instant saidAt = Instant.MIN;
    private @Nullable Reason failed;
    private Test test = Test.NONE;
    private @Nullable Reason testFailed;

    private enum Test {
        NONE,
        RUNNING,
        OVER
    }

    void say(String key, int about, Instant now) {
        said = key;
        number = about;
        saidAt = now;
    }

    void heard(int about, Optional<PrintFailure> failure, Instant now) {
        failed = failure.map(PrintFailure::reason).orElse(null);
        say(failure.isEmpty() ? "print.done" : "print.failed", about, now);
    }

    void testBegins() {
        test = Test.RUNNING;
    }

    void tested(Optional<PrintFailure> failure) {
        test = Test.OVER;
        testFailed = failure.map(PrintFailure::reason).orElse(null);
    }

    String words(Phrasebook book, List<Slip> unprinted, List<PrintJob> jobs, Instant now) {
        if (!unprinted.isEmpty()) {
            return book.text(
                    "print.unprinted", numbers(unprinted.stream().map(Slip::number)), why(book));
        }
        List<PrintJob> waiting = jobs.stream().filter(job -> job.due().isAfter(now)).toList();
        if (!waiting.isEmpty()) {
            return book.text(
                    "print.trying", numbers(waiting.stream().map(PrintJob::number)), why(book));
        }
        return saidAt.plus(MOMENT).isAfter(now) ? book.text(said, "#" + number, why(book)) : "";
    }

    String testWords(Phrasebook book) {
        return switch (test) {
            case NONE -> "";
            case RUNNING -> book.text("print.test.running");
            case OVER ->
                    testFailed == null
                            ? book.text("print.test.done")
                            : book.text("print.test.failed", why(book, testFailed));
        };
    }

    /// Of what was left over by an earlier run it is not known why.
    private String why(Phrasebook book) {
        return failed == null ? book.text("print.why.unknown") : why(book, failed);
    }

    private static String why(Phrasebook book, Reason reason) {
        return book.text(
                switch (reason) {
                    case NO_PRINTER -> "print.why.none";
                    case BAD_ADDRESS -> "print.why.address";
                    case UNKNOWN_HOST -> "print.why.host";
                    case UNREACHABLE -> "print.why.unreachable";
                    case REFUSED -> "print.why.refused";
                    case TIMED_OUT -> "print.why.late";
                    case BROKEN_OFF -> "print.why.broken-off";
                    case NO_PAPER -> "print.why.paper";
                    case COVER_OPEN -> "print.why.cover";
                    case NOT_HERE -> "print.why.gone";
                    case NOT_TAKEN -> "print.why.not-taken";
                });
    }

    private static String numbers(Stream<Integer> numbers) {
        return numbers.map(each -> "#" + each).collect(Collectors.joining(", "));
    }
}
