package soban.console.frame;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import soban.console.people.PeopleModel;
import soban.console.print.PrintSight;
import soban.console.print.Printing;
import soban.console.screen.Beacon;
import soban.console.screen.Choices;
import soban.console.screen.Extra;
import soban.console.screen.FxThread;
import soban.console.screen.Look;
import soban.console.screen.Phrasebook;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Seconds;
import soban.console.screen.Veils;
import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.console.sound.Ringer;
import soban.desk.Desk;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.domain.order.OrderId;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A desk's window with pages: it joins desk, model, pages, bell, keys and the person's choices,
/// and lets time pass. Another language loads all pages anew over the same model; everything else
/// changes in place. To be used on the FX thread.
public final class DeskWindow implements Choosing, RoleWindow {
    private final DeskModel model;
    private final Contents contents;
    private final Preferences preferences;
    private final Bell bell;
    private final Ringer ringer;
    private final Optional<Extra.Maker> maker;
    private final Clock clock;
    private final Printing printing;
    private final Seconds seconds;
    private final Scene scene;
    private final PeopleModel people;
    private final Beacon beacon = new Beacon();
    private List<OrderId> unheeded = List.of();
    private Phrasebook book;
    private List<Page> pages;
    private FrameScreen screen;
    private Optional<Extra> beside = Optional.empty();

    /// A window with nothing beside the desk.
    public DeskWindow(
            Desk desk, Contents contents, Preferences preferences, Bell bell, Clock clock) {
        this(desk, contents, preferences, bell, Optional.empty(), clock);
    }

    /// @param beside what it offers beside the desk
    public DeskWindow(
            Desk desk,
            Contents contents,
            Preferences preferences,
            Bell bell,
            Optional<Extra.Maker> beside,
            Clock clock) {
        this.maker = beside;
        this.contents = contents;
        this.preferences = preferences;
        this.bell = bell;
        this.clock = clock;
        model = new DeskModel(desk, clock, FxThread.executor());
        people =
                new PeopleModel(
                        model::view, model::press, model::signedOff, preferences, model::tell);
        ringer = new Ringer(bell);
        seconds = new Seconds(clock);
        printing = new Printing(preferences.beside(".printed"), FxThread.executor(), clock);
        book = Phrasebook.of(preferences.choices().language(), clock.getZone());
        pages = contents.pages(model, book, this, this::turnTo);
        screen = screen();
        screen.open(pages.getFirst());
        scene = new Scene(screen.root());
        new FrameKeyboard(() -> screen.isCovered(), this::shortcuts).listenTo(scene);
        Veils.keepTabIn(scene);
        model.onChange(this::draw);
        printing.onChange(this::draw);
        dress();
        desk.watch(FxThread.newest(model::show));
        seconds.start(this::second, faint -> screen.beat(faint));
    }

    private FrameScreen screen() {
        beside = maker.map(each -> each.in(book.strings()));
        return new FrameScreen(
                model, people, book, pages, this::turn, this::help, this::seeUnheeded, beside);
    }

    @Override
    public Scene scene() {
        return scene;
    }

    @Override
    public void open(Stage stage) {
        beacon.open(stage, scene);
    }

    @Override
    public void close() {
        model.onChange(() -> {});
        seconds.stop();
        printing.close();
    }

    /// Opens the page of this name, if there is one.
    public void turnTo(String page) {
        pages.stream().filter(each -> each.name().equals(page)).findFirst().ifPresent(this::turn);
    }

    private void turn(Page page) {
        screen.open(page);
        draw();
    }

    @Override
    public Choices choices() {
        return preferences.choices();
    }

    @Override
    public void change(UnaryOperator<Choices> change) {
        Choices before = preferences.choices();
        preferences.change(change);
        if (before.language() != preferences.choices().language()) {
            String open = screen.open().name();
            book = Phrasebook.of(preferences.choices().language(), clock.getZone());
            pages = contents.pages(model, book, this, this::turnTo);
            screen = screen();
            scene.setRoot(screen.root());
            turnTo(open);
        }
        dress();
        draw();
    }

    @Override
    public boolean audible() {
        return ringer.audible();
    }

    @Override
    public void tryRing() {
        bell.ring(Chime.NEW_ORDER);
    }

    @Override
    public Printing printing() {
        return printing;
    }

    @Override
    public void people() {
        people.open();
    }

    private void dress() {
        var sheets = new ArrayList<>(List.of("frame"));
        sheets.addAll(contents.sheets());
        Look.dress(scene, preferences.choices(), sheets.toArray(String[]::new));
        screen.show(choices(), book.phrases().time(clock.instant()));
    }

    private void second() {
        screen.show(choices(), book.phrases().time(clock.instant()));
        draw();
    }

    private void draw() {
        model.view().ifPresent(view -> draw(view, clock.instant()));
    }

    private void draw(DeskView view, Instant now) {
        boolean connected = view.link() instanceof Link.Connected;
        printing.look(
                new PrintSight(
                        contents.slips(view), connected, view.name(), choices().printer(), book));
        screen.show(view, model, now, contents.foot(view, book, now), troubles());
        var ringing = model.signedOff() ? Map.<OrderId, Chime>of() : contents.ringing(view);
        unheeded = ringer.follow(ringing, now, preferences.choices().sound());
        String name = book.text("frame.window", view.name());
        screen.alert(beacon.show(name, unheeded, order -> contents.called(view, order)));
    }

    private void seeUnheeded() {
        unheeded.stream().findFirst().ifPresent(order -> contents.see(order, this::turnTo));
        draw();
    }

    private String troubles() {
        if (model.pressLost()) {
            return book.text("status.press-lost");
        }
        String paper = printing.words(book);
        return paper.isEmpty() && choices().sound() && !audible()
                ? book.text("status.no-sound")
                : paper;
    }

    private void help() {
        screen.list(shortcuts());
    }

    private List<Shortcut> shortcuts() {
        var all = new ArrayList<Shortcut>();
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            all.add(
                    new Shortcut(
                            KeyCode.getKeyCode(String.valueOf(i + 1)),
                            String.valueOf(i + 1),
                            book.text("page." + page.name()),
                            () -> turn(page)));
        }
        all.addAll(screen.open().shortcuts());
        all.add(common(KeyCode.W, "W", "keys.see", this::seeUnheeded));
        if (printing.hasUnprinted() && all.stream().noneMatch(key -> key.code() == KeyCode.P)) {
            all.add(common(KeyCode.P, "P", "print.again", printing::printAgain));
        }
        all.add(common(KeyCode.R, "R", "keys.read", model::dismissOldest));
        all.add(common(KeyCode.I, "I", "keys.people", people::open));
        all.add(common(KeyCode.S, "S", "keys.sound", () -> change(c -> c.withSound(!c.sound()))));
        all.add(
                common(
                        KeyCode.L,
                        "L",
                        "keys.language",
                        () -> change(c -> c.with(c.language().other()))));
        all.add(common(KeyCode.N, "N", "keys.theme", () -> change(c -> c.with(c.theme().other()))));
        all.add(common(KeyCode.MINUS, "−", "keys.smaller", () -> change(Choices::smallerText)));
        all.add(common(KeyCode.PLUS, "+", "keys.larger", () -> change(Choices::largerText)));
        all.add(common(KeyCode.F1, "?", "keys.help", this::help));
        beside.ifPresent(extra -> all.add(common(KeyCode.F2, "F2", "keys.beside", extra::toggle)));
        all.add(common(KeyCode.ESCAPE, "Esc", "keys.close", () -> screen.uncover()));
        return all;
    }

    private Shortcut common(KeyCode code, String cap, String word, Runnable run) {
        return new Shortcut(code, cap, book.text(word), run);
    }
}
