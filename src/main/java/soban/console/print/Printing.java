package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.console.print.Printed.Stage;
import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice.Kind;
import soban.domain.order.OrderId;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// The tickets of a desk on their way to paper, one after another. It lives on the FX thread; the
/// printer and the file are used on a thread of its own, so that a printer that is off holds up
/// nothing. That a ticket goes to the printer is written down before it goes: after a crash amid
/// printing a person is asked to look, rather than it being printed twice.
public final class Printing implements AutoCloseable {
    private final PrintRecord record;
    private final Printer printer;
    private final Drawing drawing;
    private final Executor screen;
    private final InstantSource time;
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<OrderId, PrintJob> jobs = new LinkedHashMap<>();
    private final PrintSpeech speech = new PrintSpeech();
    private Runnable changed = () -> {};
    private @Nullable PrintSight sight;
    private boolean busy;
    private boolean closed;

    /// @param file where it is kept what was printed
    /// @param screen where answers are heard
    public Printing(Path file, Executor screen, InstantSource time) {
        this(file, new Printers(), SlipDrawing::draw, screen, time);
    }

    Printing(Path file, Printer printer, Drawing drawing, Executor screen, InstantSource time) {
        this.record = new PrintRecord(new PrintFile(file), worker, time);
        this.printer = printer;
        this.drawing = drawing;
        this.screen = screen;
        this.time = time;
        record.read(screen);
    }

    /// The listener hears when something else is to be said.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /// Called with every new view, and each second.
    public void look(PrintSight fresh) {
        sight = fresh;
        if (!record.isRead()) {
            return;
        }
        if (!fresh.choice().printsAlone()) {
            record.byHand();
            jobs.values().removeIf(job -> !job.byHand());
        } else if (fresh.connected()) {
            record.look(fresh);
            addWaiting(fresh);
        }
        next(fresh);
    }

    private void addWaiting(PrintSight now) {
        for (Slip slip : now.slips()) {
            if (slip.isAccepted()) {
                record.at(slip.order(), Stage.WAITING)
                        .map(entry -> PrintJob.byItself(slip.order(), entry))
                        .ifPresent(job -> jobs.putIfAbsent(slip.order(), job));
            }
        }
    }

    /// By hand, however often somebody likes.
    public void print(OrderId order) {
        slip(order).ifPresent(this::print);
    }

    /// What did not come out is tried again, by hand.
    public void printAgain() {
        unprinted().forEach(this::print);
    }

    private void print(Slip slip) {
        if (sight == null || sight.choice().kind() == Kind.NONE) {
            speech.say("print.none", slip.number(), time.instant());
            changed.run();
            return;
        }
        jobs.put(slip.order(), PrintJob.byHand(slip, time.instant()));
        speech.say("print.printing", slip.number(), time.instant());
        next(sight);
        changed.run();
    }

    /// Nobody needs any more what did not come out.
    void forgetUnprinted() {
        unprinted().forEach(slip -> mark(slip.order(), slip.number(), Stage.LEFT_OUT));
        changed.run();
    }

    void test() {
        PrintSight now = sight;
        if (now == null) {
            return;
        }
        SlipWords words = SlipWords.test(now.shop(), now.book(), time.instant());
        Raster ticket = drawing.draw(words, now.choice().paper());
        speech.testBegins();
        worker.execute(() -> answer(failure(now, ticket), speech::tested));
        changed.run();
    }

    /// The printers of this computer, told later on the screen's thread.
    void names(Consumer<List<String>> hearer) {
        worker.execute(
                () -> {
                    List<String> names = printer.names();
                    screen.execute(() -> hearer.accept(names));
                });
    }

    /// What the status strip says of the printer; empty for nothing.
    public String words(Phrasebook book) {
        return speech.words(book, unprinted(), List.copyOf(jobs.values()), time.instant());
    }

    /// What became of the last test page; empty when there was none.
    String testWords(Phrasebook book) {
        return speech.testWords(book);
    }

    public boolean hasUnprinted() {
        return !unprinted().isEmpty();
    }

    List<Slip> unprinted() {
        return onBoard().stream()
                .filter(slip -> record.at(slip.order(), Stage.FAILED).isPresent())
                .toList();
    }

    private List<Slip> onBoard() {
        return sight == null ? List.of() : sight.slips();
    }

    private Optional<Slip> slip(OrderId order) {
        return onBoard().stream().filter(slip -> slip.order().equals(order)).findFirst();
    }

    private void next(PrintSight now) {
        if (busy) {
            return;
        }
        jobs.values().removeIf(job -> slip(job.order()).filter(job::isWanted).isEmpty());
        jobs.values().stream()
                .filter(job -> !job.due().isAfter(time.instant()))
                .findFirst()
                .ifPresent(job -> slip(job.order()).ifPresent(slip -> start(job, slip, now)));
    }

    private void start(PrintJob job, Slip slip, PrintSight now) {
        jobs.remove(job.order());
        SlipWords words = SlipWords.of(slip, now.shop(), now.book(), time.instant());
        Raster ticket = drawing.draw(words, now.choice().paper());
        busy = true;
        if (slip.isAccepted()) {
            mark(job.order(), job.number(), Stage.SENDING);
        }
        worker.execute(() -> answer(failure(now, ticket), failed -> done(job, slip, failed)));
    }

    private void done(PrintJob job, Slip slip, Optional<PrintFailure> failure) {
        busy = false;
        Instant now = time.instant();
        boolean again = failure.filter(failed -> job.isTriedAgain(failed, now)).isPresent();
        if (again) {
            jobs.putIfAbsent(job.order(), job.later(now));
        }
        if (slip.isAccepted()) {
            mark(
                    job.order(),
                    job.number(),
                    failure.isEmpty() ? Stage.PRINTED : again ? Stage.WAITING : Stage.FAILED);
        }
        speech.heard(job.number(), failure, now);
        if (sight != null) {
            next(sight);
        }
    }

    private Optional<PrintFailure> failure(PrintSight now, Raster ticket) {
        try {
            printer.print(now.choice(), ticket);
            return Optional.empty();
        } catch (PrintFailure failure) {
            return Optional.of(failure);
        }
    }

    private void answer(Optional<PrintFailure> failure, Consumer<Optional<PrintFailure>> hearer) {
        screen.execute(
                () -> {
                    if (!closed) {
                        hearer.accept(failure);
                        changed.run();
                    }
                });
    }

    private void mark(OrderId order, int number, Stage stage) {
        record.mark(order, number, stage, onBoard());
    }

    /// Nobody waits for a printer: what is with it now is asked about after the next start.
    @Override
    public void close() {
        closed = true;
        worker.shutdown();
    }
}
