package soban.console.kitchen;

import org.jspecify.annotations.Nullable;

import soban.console.kitchen.KitchenPicture.Waiting;
import soban.console.screen.Presses;
import soban.desk.Desk;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;
import soban.desk.Ticket;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;
import soban.domain.shop.Fulfilment;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The kitchen's window without its controls: every press that a person can make, and what this
/// window alone remembers. It never changes a ticket by itself: a press goes to the desk, whose
/// next view shows it.
final class KitchenModel {
    private final Desk desk;
    private final InstantSource time;
    private final Presses presses;
    private final Marks marks = new Marks();
    private final DoublePress doublePress = new DoublePress();
    private Runnable changed = () -> {};
    private @Nullable DeskView view;
    private String station = "";

    /// @param screen where the answer to a press is heard, since the desk gives it on a thread of
    ///   its own
    KitchenModel(Desk desk, InstantSource time, Executor screen) {
        this.desk = desk;
        this.time = time;
        this.presses = new Presses(desk, screen, () -> changed.run());
    }

    /// The listener hears of every change but the passing of time.
    void onChange(Runnable listener) {
        changed = listener;
    }

    void show(DeskView fresh) {
        view = fresh;
        marks.forgetAllBut(fresh);
        tellShown(fresh);
        changed.run();
    }

    Optional<DeskView> view() {
        return Optional.ofNullable(view);
    }

    /// The shift was ended here, and nobody has come since.
    boolean signedOff() {
        return presses.signedOff();
    }

    void tell() {
        changed.run();
    }

    /// From now on it shows one station's lines; all for an empty name.
    void showStation(String chosen) {
        if (!station.equals(chosen)) {
            station = chosen;
            marks.untick();
            Optional.ofNullable(view).ifPresent(this::tellShown);
            changed.run();
        }
    }

    private void tellShown(DeskView shown) {
        if (!signedOff()) {
            StationFilter filter = filter(shown);
            shown.kitchen().tickets().stream()
                    .filter(filter::hangs)
                    .filter(marks::isNew)
                    .forEach(ticket -> desk.rang(ticket.order()));
        }
    }

    private StationFilter filter(DeskView shown) {
        return new StationFilter(station, shown.kitchen().stations());
    }

    /// What to draw now; nothing before the desk's first view.
    Optional<KitchenPicture> picture() {
        return Optional.ofNullable(view)
                .map(v -> KitchenPicture.of(v, filter(v), marks, presses.lost(), time.instant()));
    }

    Optional<OrderId> picked() {
        return marks.picked();
    }

    /// Picking a ticket is looking at it: it stops ringing.
    void pick(OrderId order) {
        marks.pick(order);
        touch(order);
        changed.run();
    }

    /// The ticket that shows this digit.
    void pickKey(int digit) {
        picture().stream()
                .flatMap(picture -> picture.cards().stream())
                .filter(card -> card.key() == digit)
                .findFirst()
                .ifPresent(card -> pick(card.ticket().order()));
    }

    /// The ticket so many places after the picked one; from none, the first or the last.
    void pickNeighbour(int places) {
        List<TicketCard> cards = picture().map(KitchenPicture::cards).orElse(List.of());
        if (cards.isEmpty()) {
            return;
        }
        int from = places > 0 ? -1 : cards.size();
        for (int i = 0; i < cards.size(); i++) {
            from = cards.get(i).picked() ? i : from;
        }
        pick(cards.get(Math.clamp(from + places, 0, cards.size() - 1)).ticket().order());
    }

    /// Moves the picked ticket on; with none picked it picks the oldest, so that nothing is moved
    /// unseen.
    void advancePicked() {
        marks.picked().ifPresentOrElse(this::advance, () -> pickKey(1));
    }

    void advance(OrderId order) {
        ticket(order)
                .filter(KitchenModel::movesOnHere)
                .filter(ticket -> !doublePress.isOne(order, time.instant()))
                .ifPresent(this::advance);
    }

    /// What is ready for a rider leaves with the rider's press.
    private static boolean movesOnHere(Ticket ticket) {
        return ticket.fulfilment() == Fulfilment.PICKUP || Step.of(ticket) != Step.HAND_OVER;
    }

    private void advance(Ticket ticket) {
        Step step = Step.of(ticket);
        doublePress.pressed(ticket.order(), step, time.instant());
        if (step != Step.ACKNOWLEDGE) {
            touch(ticket.order());
        }
        marks.pick(step.clearsPlace() ? null : ticket.order());
        if (step == Step.FINISH && view != null) {
            filter(view).finish(ticket).forEach(this::press);
        } else {
            press(step.on(ticket));
        }
        changed.run();
    }

    /// Seen by somebody: it rings no more. A cancelled ticket is not acknowledged by that.
    void touch(OrderId order) {
        ticket(order)
                .filter(marks::rings)
                .ifPresent(
                        ticket -> {
                            marks.silence(ticket);
                            if (ticket.status() != OrderStatus.CANCELLED) {
                                press(new DeskAction.Touch(order));
                            }
                        });
    }

    void touchAll() {
        Optional.ofNullable(view).stream()
                .flatMap(v -> v.kitchen().tickets().stream())
                .map(Ticket::order)
                .toList()
                .forEach(this::touch);
        changed.run();
    }

    void tick(OrderId order, int line) {
        marks.tick(order, line);
        touch(order);
        changed.run();
    }

    /// The picked one when it is ready, else the one that has been ready the longest. What a rider
    /// fetches is not handed over here.
    void handOverNext() {
        picture().stream()
                .flatMap(picture -> picture.ready().stream())
                .filter(Waiting::isFetched)
                .max(Comparator.comparing(Waiting::picked).thenComparing(Waiting::since))
                .ifPresent(waiting -> advance(waiting.ticket().order()));
    }

    void undoNewest() {
        picture().stream()
                .flatMap(picture -> picture.recall().stream())
                .findFirst()
                .ifPresent(newest -> undo(newest.recall().order()));
    }

    void undo(OrderId order) {
        press(new DeskAction.Undo(order));
    }

    void dismiss(Notice notice) {
        press(new DeskAction.Dismiss(notice.id()));
    }

    void dismissOldest() {
        Optional.ofNullable(view).stream()
                .flatMap(v -> v.notices().stream())
                .findFirst()
                .ifPresent(this::dismiss);
    }

    Optional<Ticket> ticket(OrderId order) {
        return Optional.ofNullable(view).flatMap(v -> v.kitchen().ticket(order));
    }

    void press(DeskAction action) {
        presses.press(action);
    }
}
