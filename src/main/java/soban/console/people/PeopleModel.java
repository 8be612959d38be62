package soban.console.people;

import soban.console.people.PeoplePicture.Row;
import soban.console.people.PeoplePicture.State;
import soban.console.screen.People;
import soban.console.screen.Preferences;
import soban.console.screen.Strings;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.RiderBoard;
import soban.domain.access.CardNumber;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Who stands at a desk, without controls. The names are kept in this desk's preferences; the one
/// who stands here is known to the desk, which writes it beside every press.
public final class PeopleModel {
    private static final int KEYS = 9;

    private final Supplier<Optional<DeskView>> view;
    private final Consumer<DeskAction> press;
    private final BooleanSupplier signedOff;
    private final Preferences kept;
    private final Runnable changed;
    private boolean open;
    private boolean ending;

    /// Of one window, in whatever language it is.
    ///
    /// @param signedOff whether the shift was ended here, and nobody has come since
    /// @param changed hears when another picture is to be drawn
    public PeopleModel(
            Supplier<Optional<DeskView>> view,
            Consumer<DeskAction> press,
            BooleanSupplier signedOff,
            Preferences kept,
            Runnable changed) {
        this.view = view;
        this.press = press;
        this.signedOff = signedOff;
        this.kept = kept;
        this.changed = changed;
    }

    public void open() {
        become(true, false);
    }

    /// Back: from the question to the names, and from there to the desk. What is signed off stays
    /// so.
    public void back() {
        become(open && ending, false);
    }

    private void become(boolean opened, boolean asking) {
        open = opened;
        ending = asking;
        changed.run();
    }

    /// From now on this person stands here.
    void am(String name) {
        press.accept(new DeskAction.IAm(name));
        become(false, false);
    }

    /// Somebody new stands here, and is on the list from now on. A name that can't be is ignored.
    void amNew(String typed) {
        String name = People.tidy(typed);
        if (!canBe(name)) {
            return;
        }
        if (!kept.people().has(name)) {
            kept.changePeople(people -> people.with(name));
        }
        am(name);
    }

    private boolean canBe(String name) {
        return !name.isEmpty()
                && !People.isTooLong(name)
                && !CardNumber.isIn(name)
                && (kept.people().has(name) || !kept.people().isFull());
    }

    void am(int key) {
        List<Row> rows = view.get().map(this::rows).orElse(List.of());
        if (key >= 1 && key <= Math.min(KEYS, rows.size())) {
            am(rows.get(key - 1).name());
        }
    }

    /// Whoever stood here is back, or somebody who says no name.
    void workOn() {
        press.accept(new DeskAction.IAm(view.get().map(DeskView::person).orElse("")));
        become(false, false);
    }

    void remove(String name) {
        kept.changePeople(people -> people.without(name));
        changed.run();
    }

    /// Why nobody can be called so; empty when somebody can, or nothing is typed yet.
    String objection(String typed, Strings strings) {
        String name = People.tidy(typed);
        if (People.isTooLong(name)) {
            int letters = name.codePointCount(0, name.length());
            return strings.text("people.too-long", People.LONGEST, letters);
        }
        if (CardNumber.isIn(name)) {
            return strings.text("people.card-number");
        }
        return name.isEmpty() || canBe(name) ? "" : strings.text("people.full", People.MOST);
    }

    void askToEnd() {
        become(true, true);
    }

    /// The shift ends: a rider's first of all for the riders' list.
    void end() {
        if (!ending) {
            return;
        }
        if (rider().filter(RiderBoard::onDuty).isPresent()) {
            press.accept(new DeskAction.GoOffDuty());
        }
        press.accept(new DeskAction.SignOff());
        become(false, false);
    }

    private Optional<RiderBoard> rider() {
        return view.get()
                .map(DeskView::board)
                .filter(RiderBoard.class::isInstance)
                .map(RiderBoard.class::cast);
    }

    public PeoplePicture picture(DeskView now, Strings strings) {
        State state =
                signedOff.getAsBoolean()
                        ? State.SIGNED_OFF
                        : ending ? State.ENDING : open ? State.CHOOSING : State.CLOSED;
        String person = now.person();
        return switch (state) {
            case CLOSED -> new PeoplePicture(state, "", "", "", List.of(), "");
            case CHOOSING ->
                    new PeoplePicture(
                            state,
                            strings.text("people.title"),
                            strings.text("people.words"),
                            "",
                            rows(now),
                            strings.text("people.end"));
            case ENDING ->
                    new PeoplePicture(
                            state,
                            strings.text("people.end.title"),
                            endWords(strings),
                            "",
                            List.of(),
                            strings.text("people.end"));
            case SIGNED_OFF ->
                    new PeoplePicture(
                            state,
                            strings.text("people.off.title"),
                            strings.text("people.off.words"),
                            now.waiting() > 0 ? strings.text("people.off.unsent") : "",
                            rows(now),
                            person.isBlank()
                                    ? strings.text("people.on")
                                    : strings.text("people.on.as", person));
        };
    }

    private String endWords(Strings strings) {
        int carried = rider().map(board -> board.mine().size()).orElse(0);
        return carried > 0
                ? strings.text("people.end.carrying", carried)
                : strings.text("people.end.words");
    }

    /// Whoever stands here is on the list, also when the name came from elsewhere.
    private List<Row> rows(DeskView now) {
        var names = new LinkedHashSet<>(kept.people().names());
        if (!now.person().isBlank()) {
            names.add(now.person());
        }
        var rows = new ArrayList<Row>();
        for (String name : names) {
            int place = rows.size() + 1;
            rows.add(
                    new Row(
                            name,
                            place <= KEYS ? String.valueOf(place) : "",
                            name.equals(now.person()),
                            kept.people().has(name)));
        }
        return rows;
    }
}
