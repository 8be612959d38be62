package soban.console.frame;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.people.PeopleModel;
import soban.console.people.PeopleSheet;
import soban.console.screen.AlertEdge;
import soban.console.screen.Choices;
import soban.console.screen.Extra;
import soban.console.screen.Figures;
import soban.console.screen.Fxml;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.Rows;
import soban.console.screen.StatusStrip;
import soban.desk.DeskView;
import soban.desk.Notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What stands around the pages of a desk: where one is, the way to the other pages, what was
/// refused, and how the desk stands to the core.
final class FrameScreen {
    private static final int MOST_NOTICES = 3;
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// How many letters wide it must be for the side bar to be written in words.
    private static final double ROOMY = 80;

    private final Phrasebook book;
    private final List<Page> pages;
    private final Consumer<Page> turn;
    private final Runnable keys;
    private final Runnable see;
    private final StatusStrip status;
    private final QuestionSheet question;
    private final PeopleModel people;
    private final PeopleSheet peopleSheet;
    private final ShortcutList shortcuts = new ShortcutList();
    private final List<NavButton> buttons = new ArrayList<>();
    private final Rows<Notice> notes;
    private final Optional<Extra> beside;
    private final Region loaded;
    private Page open;
    private double em = 15;

    @FXML private Label name;
    @FXML private Button person;
    @FXML private Button alert;
    @FXML private AlertEdge edge;
    @FXML private Pane pagesPlace;
    @FXML private Label foot;
    @FXML private Label title;
    @FXML private Label fact;
    @FXML private Label testPayments;
    @FXML private Pane tools;
    @FXML private Pane besidePlace;
    @FXML private Pane place;
    @FXML private Pane notices;
    @FXML private Figures clock;

    /// @param turn called with the page to which a button leads
    /// @param keys opens the list of keys
    /// @param see leads to what has waited too long
    FrameScreen(
            DeskModel model,
            PeopleModel people,
            Phrasebook book,
            List<Page> pages,
            Consumer<Page> turn,
            Runnable keys,
            Runnable see,
            Optional<Extra> beside) {
        this.beside = beside;
        this.book = book;
        this.pages = List.copyOf(pages);
        this.turn = turn;
        this.keys = keys;
        this.see = see;
        this.people = people;
        this.open = pages.getFirst();
        status = new StatusStrip(book.strings(), book.phrases());
        question = new QuestionSheet(model, book.strings());
        peopleSheet = new PeopleSheet(people, book.strings());
        notes = new Rows<>(() -> notices, Notice::id, () -> new NoticeCard(model, book));
        loaded =
                (Region)
                        new Fxml(
                                        book.strings(),
                                        Map.of(
                                                FrameScreen.class, () -> this,
                                                StatusStrip.class, () -> status,
                                                QuestionSheet.class, () -> question,
                                                PeopleSheet.class, () -> peopleSheet,
                                                ShortcutList.class, () -> shortcuts))
                                .load("frame");
        beside.ifPresent(this::place);
        loaded.widthProperty().subscribe(_ -> arrange());
    }

    private void place(Extra extra) {
        besidePlace.getChildren().setAll(extra.button());
        Parts.showIf(true, besidePlace);
        ((Pane) loaded).getChildren().add(extra.sheet());
    }

    Parent root() {
        return loaded;
    }

    @FXML
    void initialize() {
        fact.widthProperty().subscribe(_ -> weighFact());
        Parts.showIf(false, alert);
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            var button = new NavButton(page, book.text("page." + page.name()), i + 1, turn);
            buttons.add(button);
            pagesPlace.getChildren().add(button.node());
        }
    }

    void open(Page page) {
        open = page;
        place.getChildren().setAll(page.node());
        title.setText(book.text("page." + page.name()));
        tools.getChildren().setAll(page.tools());
        Parts.showIf(!page.tools().isEmpty(), tools);
        buttons.forEach(button -> button.select(button.page().equals(page)));
    }

    Page open() {
        return open;
    }

    /// @param troubles sentences about this machine; empty for none
    void show(DeskView view, DeskModel model, Instant now, String footing, String troubles) {
        name.setText(view.name());
        String role = book.text("role." + view.desk().role().name().toLowerCase(Locale.ROOT));
        person.setText(
                view.person().isEmpty() ? role : book.text("frame.person", role, view.person()));
        foot.setText(footing);
        Parts.showIf(view.testPayments(), testPayments);
        String said = open.fact(view, now);
        fact.setText(said);
        weighFact();
        Parts.showIf(!said.isEmpty(), fact);
        buttons.forEach(button -> button.show(button.page().waiting(view, now)));
        notes.show(view.notices().stream().limit(MOST_NOTICES).toList());
        status.show(view.link(), now, view.waiting(), troubles);
        question.show(model.question().orElse(null));
        peopleSheet.show(people.picture(view, book.strings()));
        open.show(view, now);
    }

    /// @param subjects what has waited too long, as people call it; empty for nothing
    void alert(String subjects) {
        edge.show(alert, subjects);
    }

    void beat(boolean faint) {
        open.beat(faint);
        edge.beat(faint);
    }

    /// In a narrow window with large text the fact gives way, rather than being cut.
    private void weighFact() {
        fact.setOpacity(fact.getWidth() < fact.prefWidth(-1) ? 0 : 1);
    }

    /// What a person chose, and the time by the clock.
    void show(Choices choices, String time) {
        em = Look.em(choices);
        arrange();
        clock.setText(time);
    }

    private void arrange() {
        boolean narrow = loaded.getWidth() < ROOMY * em;
        loaded.pseudoClassStateChanged(NARROW, narrow);
        Parts.showIf(!narrow, name);
        Parts.showIf(!narrow, foot);
        buttons.forEach(button -> button.shorten(narrow));
    }

    boolean isCovered() {
        return question.isOpen()
                || shortcuts.isOpen()
                || peopleSheet.isOpen()
                || beside.map(Extra::isOpen).orElse(false);
    }

    void list(List<Shortcut> keysOfAll) {
        shortcuts.open(keysOfAll);
    }

    void uncover() {
        shortcuts.close();
        beside.ifPresent(Extra::close);
        if (question.isOpen()) {
            question.back();
        } else if (peopleSheet.isOpen()) {
            people.back();
        }
    }

    @FXML
    void people() {
        people.open();
    }

    @FXML
    void see() {
        see.run();
    }

    @FXML
    void help() {
        keys.run();
    }
}
