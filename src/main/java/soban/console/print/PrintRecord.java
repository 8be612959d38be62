package soban.console.print;

import org.jspecify.annotations.Nullable;

import soban.console.print.Printed.Entry;
import soban.console.print.Printed.Stage;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;

/// What a desk knows of its tickets on paper, on the FX thread. Each change goes to the file on the
/// printer's thread, and so before what is given to the printer after it.
final class PrintRecord {
    private static final Duration LOOK_NOTED = Duration.ofMinutes(1);

    private final PrintFile file;
    private final Executor worker;
    private final InstantSource time;
    private @Nullable Printed printed;
    private boolean wasAutomatic = true;

    PrintRecord(PrintFile file, Executor worker, InstantSource time) {
        this.file = file;
        this.worker = worker;
        this.time = time;
    }

    /// @param screen where it is known afterwards
    void read(Executor screen) {
        worker.execute(
                () -> {
                    Printed known = file.read().interrupted();
                    screen.execute(() -> printed = known);
                });
    }

    boolean isRead() {
        return printed != null;
    }

    Optional<Entry> at(OrderId order, Stage stage) {
        return Optional.ofNullable(printed)
                .flatMap(known -> known.of(order))
                .filter(entry -> entry.stage() == stage);
    }

    /// Tickets are printed by hand alone for now.
    void byHand() {
        wasAutomatic = false;
    }

    /// Finds out which of the orders on the board are to be printed by themselves.
    void look(PrintSight now) {
        Printed known = printed;
        if (known == null) {
            return;
        }
        Printed next = OnAccept.look(known, now, !wasAutomatic, time.instant());
        wasAutomatic = true;
        Instant looked = known.lookedAt();
        if (!next.entries().equals(known.entries())
                || looked == null
                || !looked.plus(LOOK_NOTED).isAfter(time.instant())) {
            keep(next.lookedAt(time.instant()), now.slips());
        }
    }

    /// A ticket that is tried again is as old as when it was wanted first.
    void mark(OrderId order, int number, Stage stage, List<Slip> onBoard) {
        Printed known = printed;
        if (known != null) {
            Instant at = known.of(order).map(Entry::at).orElse(time.instant());
            keep(known.with(order, new Entry(stage, number, at)), onBoard);
        }
    }

    private void keep(Printed next, List<Slip> onBoard) {
        var orders = onBoard.stream().map(Slip::order).collect(Collectors.toUnmodifiableSet());
        Printed kept = next.without(orders, time.instant());
        printed = kept;
        worker.execute(() -> file.write(kept));
    }
}
