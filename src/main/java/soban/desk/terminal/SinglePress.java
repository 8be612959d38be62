package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.desk.Ticket;
import soban.domain.order.OrderId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// One press from a command line, followed until the core has answered it or the patience is over.
final class SinglePress {
    static final String SIGN_OFF = "sign-off";
    static final List<String> ACTIONS =
            List.of(
                    "start",
                    "finish",
                    "hand-over",
                    "undo",
                    "touch",
                    "sell-out",
                    "put-back",
                    SIGN_OFF);

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
        QUEUED,
        NOT_FOUND
    }

    /// What came of it.
    ///
    /// @param refusal set when it was refused
    record Result(Outcome outcome, @Nullable Notice refusal) {}

    Result press(String action, String target) throws InterruptedException, ExecutionException {
        var wish = action(action, target);
        if (wish.isEmpty()) {
            return new Result(Outcome.NOT_FOUND, null);
        }
        long number = desk.press(wish.get()).toCompletableFuture().get();
        if (number == 0) {
            return new Result(Outcome.ACCEPTED, null);
        }
        Duration patience = number < 0 ? HERE : left();
        var settled = LatestView.of(desk).await(view -> isSettled(view, number), patience);
        if (settled.isEmpty()) {
            return new Result(Outcome.QUEUED, null);
        }
        var refusal = refusal(settled.get(), number);
        if (refusal.isEmpty()) {
            return new Result(Outcome.ACCEPTED, null);
        }
        desk.press(new DeskAction.Dismiss(refusal.get().id())).toCompletableFuture().get();
        return new Result(Outcome.REFUSED, refusal.get());
    }

    private Optional<DeskAction> action(String name, String target) throws InterruptedException {
        return switch (name) {
            case "sell-out" -> Optional.of(new DeskAction.SellOut(target));
            case "put-back" -> Optional.of(new DeskAction.PutBack(target));
            case "start" -> order(target).map(DeskAction.Start::new);
            case "finish" -> order(target).map(DeskAction.Finish::new);
            case "hand-over" -> order(target).map(DeskAction.HandOver::new);
            case "undo" -> order(target).map(DeskAction.Undo::new);
            case SIGN_OFF -> Optional.of(new DeskAction.SignOff());
            case "touch" -> order(target).map(DeskAction.Touch::new);
            default -> Optional.empty();
        };
    }

    /// A number is good only on an up-to-date board, because numbers come round again; an id is
    /// good always.
    private Optional<OrderId> order(String target) throws InterruptedException {
        if (!target.matches("#?[0-9]{1,6}")) {
            try {
                return Optional.of(new OrderId(target));
            } catch (IllegalArgumentException notAnId) {
                return Optional.empty();
            }
        }
        int number = Integer.parseInt(target.replace("#", ""));
        var views = LatestView.of(desk);
        var board = views.await(SinglePress::isUpToDate, left());
        DeskView view = board.isPresent() ? board.get() : views.after(null, left());
        return view.tickets().stream()
                .filter(ticket -> ticket.number() == number)
                .map(Ticket::order)
                .reduce((older, newer) -> newer);
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
