package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.screen.Phrasebook;
import soban.console.sound.Chime;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.OrderCard;
import soban.desk.OrderCard.Column;
import soban.desk.OwnerBoard;
import soban.desk.Told;
import soban.domain.order.OrderId;
import soban.domain.order.OrderStatus;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/// The owner's orders without controls: which is picked, which were touched here, and the story of
/// the picked one, which the desk reads from its file.
public final class OrdersModel {
    private final DeskModel desk;
    private final Executor screen;
    private final Alarms alarms = new Alarms();
    private @Nullable OrderId picked;
    private List<Told> story = List.of();
    private @Nullable Instant storyOf;

    /// @param screen where the desk's answer with a story is heard
    public OrdersModel(DeskModel desk, Executor screen) {
        this.desk = desk;
        this.screen = screen;
        desk.follow(this::follow);
        desk.onPress(this::pressed);
    }

    public Optional<OrderId> picked() {
        return Optional.ofNullable(picked);
    }

    /// Picking an order is looking at it: it stops ringing.
    public void pick(OrderId order) {
        if (!order.equals(picked)) {
            picked = order;
            story = List.of();
            storyOf = null;
            readStory();
        }
        touch(order);
        desk.tell();
    }

    public void leave() {
        picked = null;
        story = List.of();
        storyOf = null;
        desk.tell();
    }

    public void touch(OrderId order) {
        card(order)
                .filter(this::rings)
                .ifPresent(
                        card -> {
                            boolean isNew = alarms.isNew(card);
                            alarms.silence(card);
                            if (isNew) {
                                desk.press(new DeskAction.Touch(order));
                            }
                        });
    }

    public void touchAll() {
        board().stream()
                .flatMap(board -> board.orders().stream())
                .filter(this::rings)
                .map(OrderCard::order)
                .toList()
                .forEach(this::touch);
        desk.tell();
    }

    /// The order so many places after the picked one, column by column.
    public void pickNeighbour(int places) {
        List<OrderCard> open =
                board().stream()
                        .flatMap(board -> board.orders().stream())
                        .filter(card -> card.column() != Column.DONE)
                        .sorted(
                                Comparator.comparing(OrderCard::column)
                                        .thenComparing(OrderCard::receivedAt))
                        .toList();
        if (open.isEmpty()) {
            return;
        }
        int from = places > 0 ? -1 : open.size();
        for (int i = 0; i < open.size(); i++) {
            from = open.get(i).order().equals(picked) ? i : from;
        }
        pick(open.get(Math.clamp(from + places, 0, open.size() - 1)).order());
    }

    /// Does the picked order's next step; with none picked it picks the first, so that nothing is
    /// moved unseen.
    public void advance(Phrasebook book) {
        var card = picked().flatMap(this::card);
        if (card.isEmpty()) {
            pickNeighbour(1);
            return;
        }
        deeds(book).next(card.get()).stream().findFirst().ifPresent(this::does);
    }

    /// Asks why the picked order is to be rejected.
    public void reject(Phrasebook book) {
        picked().flatMap(this::card)
                .filter(card -> card.status() == OrderStatus.RECEIVED)
                .flatMap(
                        card ->
                                deeds(book).onCard(card).stream()
                                        .filter(deed -> deed.id().equals("reject"))
                                        .findFirst())
                .ifPresent(this::does);
    }

    public void undoNewest() {
        board().flatMap(board -> board.recall().stream().findFirst())
                .ifPresent(newest -> desk.press(new DeskAction.Undo(newest.order())));
    }

    void does(Deed deed) {
        if (deed.aim() instanceof Deed.Press(DeskAction.OnOrder about)) {
            touch(about.order());
        }
        desk.does(deed);
    }

    private OrderDeeds deeds(Phrasebook book) {
        return new OrderDeeds(book, board().orElseThrow().shop(), desk.now());
    }

    /// Whatever somebody presses about an order, on whatever page, quiets it.
    private void pressed(DeskAction action) {
        if (action instanceof DeskAction.OnOrder about) {
            card(about.order()).ifPresent(alarms::silence);
        }
    }

    /// What rings just now.
    public Map<OrderId, Chime> ringing() {
        return board().map(board -> alarms.ringing(board, desk.now())).orElse(Map.of());
    }

    boolean rings(OrderCard card) {
        return alarms.isUntouched(card);
    }

    /// Tells the desk what is shown here for the first time, and asks for the picked order's story
    /// when more has happened to it.
    private void follow(DeskView view) {
        if (!desk.signedOff()) {
            alarms.shown(view.owner(), desk.now()).forEach(desk.desk()::rang);
        }
        readStory();
    }

    private void readStory() {
        picked().flatMap(this::card).ifPresent(this::readStory);
    }

    private void readStory(OrderCard card) {
        if (!card.trail().movedAt().equals(storyOf)) {
            storyOf = card.trail().movedAt();
            var order = card.order();
            desk.desk()
                    .story(order)
                    .whenCompleteAsync(
                            (told, failure) -> {
                                if (failure == null && order.equals(picked)) {
                                    story = List.copyOf(told);
                                    desk.tell();
                                }
                            },
                            screen);
        }
    }

    /// The story of the picked order, oldest first.
    List<Told> story() {
        return story;
    }

    OrdersPicture picture(DeskView view, Phrasebook book, Instant now) {
        return OrdersPicture.of(view.owner(), this, book, now);
    }

    private Optional<OwnerBoard> board() {
        return desk.view().map(DeskView::owner);
    }

    private Optional<OrderCard> card(OrderId order) {
        return board().flatMap(board -> board.order(order));
    }

    /// Numbers by which a person calls orders that can still be undone.
    List<OrderId> undoable() {
        var undoable = new ArrayList<OrderId>();
        board().ifPresent(board -> board.recall().forEach(each -> undoable.add(each.order())));
        return undoable;
    }
}
