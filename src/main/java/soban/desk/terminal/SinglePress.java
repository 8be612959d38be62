package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.OwnerBoard;
import soban.desk.TakenOrder;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// One press from a command line, followed until the core has answered it or the patience is over.
final class SinglePress {
    /// What this desk itself refuses is on its next picture.
    private static final Duration HERE = Duration.ofSeconds(5);

    private final Desk desk;
    private final long deadline;

    SinglePress(Desk desk, Duration patience) {
        this.desk = desk;
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    enum Outcome {
        ACCEPTED,
        REFUSED,
        QUEUED
    }

    /// What came of it.
    ///
    /// @param refusal set when it was refused
    /// @param known what people call the order that was taken, where one was
    record Result(Outcome outcome, @Nullable Notice refusal, String known) {
        static Result of(Outcome outcome) {
            return new Result(outcome, null, "");
        }
    }

    /// Whoever never said who they are is called by this name.
    void standIn(String name) throws InterruptedException {
        if (LatestView.of(desk).after(null, HERE).person().isBlank()) {
            var _ = desk.press(new DeskAction.IAm(name));
        }
    }

    /// The board as soon as it is up to date, or else as it was the last time.
    DeskView board() throws InterruptedException {
        var views = LatestView.of(desk);
        var board = views.await(SinglePress::isUpToDate, left());
        return board.isPresent() ? board.get() : views.after(null, left());
    }

    Result press(DeskAction action) throws InterruptedException, ExecutionException {
        if (action.needsTheCore()) {
            board();
        }
        long number = desk.press(action).toCompletableFuture().get();
        if (number == 0) {
            return Result.of(Outcome.ACCEPTED);
        }
        Duration patience = number < 0 ? HERE : left();
        var settled = LatestView.of(desk).await(view -> isSettled(view, number), patience);
        if (settled.isEmpty()) {
            return new Result(Outcome.QUEUED, null, provisional(action));
        }
        var refusal = refusal(settled.get(), number);
        if (refusal.isEmpty()) {
            return new Result(Outcome.ACCEPTED, null, number(action, settled.get()));
        }
        desk.press(new DeskAction.Dismiss(refusal.get().id())).toCompletableFuture().get();
        return new Result(Outcome.REFUSED, refusal.get(), "");
    }

    /// The number by which the core's order is called.
    private static String number(DeskAction action, DeskView view) {
        return action instanceof DeskAction.TakeOrder taken
                        && view.board() instanceof OwnerBoard board
                ? board.order(taken.order()).map(card -> "#" + card.number()).orElse("")
                : "";
    }

    /// What the order is called until the core gives it a number.
    private String provisional(DeskAction action) throws InterruptedException {
        return action instanceof DeskAction.TakeOrder taken
                        && LatestView.of(desk).after(null, HERE).board() instanceof OwnerBoard board
                ? board.taken().stream()
                        .filter(order -> order.order().equals(taken.order()))
                        .map(TakenOrder::provisional)
                        .findFirst()
                        .orElse("")
                : "";
    }

    static boolean isUpToDate(DeskView view) {
        return view.link() instanceof Link.Connected || view.link() instanceof Link.Stuck;
    }

    /// Answers come in the order of the presses, and this is the last: when none waits, it is
    /// answered.
    private static boolean isSettled(DeskView view, long number) {
        return view.waiting() == 0 || refusal(view, number).isPresent();
    }

    /// A press that was meant for another station has its negative number.
    private static Optional<Notice> refusal(DeskView view, long number) {
        return view.notices().stream()
                .filter(notice -> notice.id() == number || notice.id() == -number)
                .findFirst();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }
}
