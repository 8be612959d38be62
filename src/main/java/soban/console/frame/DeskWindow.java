package soban.console.frame;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import soban.console.screen.Choices;
import soban.console.screen.FxThread;
import soban.console.screen.Look;
import soban.console.screen.Phrasebook;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Seconds;
import soban.console.screen.Stages;
import soban.console.sound.Bell;
import soban.console.sound.Chime;
import soban.console.sound.Ringer;
import soban.desk.Desk;
import soban.desk.DeskView;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private final Clock clock;
    private final Seconds seconds;
    private final Scene scene;
    private final StringProperty title = new SimpleStringProperty("Soban");
    private Phrasebook book;
    private List<Page> pages;
    private FrameScreen screen;

    public DeskWindow(
            Desk desk, Contents contents, Preferences preferences, Bell bell, Clock clock) {
        this.contents = contents;
        this.preferences = preferences;
        this.bell = bell;
        this.clock = clock;
        model = new DeskModel(desk, clock, FxThread.executor());
        ringer = new Ringer(bell);
        seconds = new Seconds(clock);
        book = Phrasebook.of(preferences.choices().language(), clock.getZone());
        pages = contents.pages(model, book, this, this::turnTo);
        screen = screen();
        screen.open(pages.getFirst());
        scene = new Scene(screen.root());
        new FrameKeyboard(() -> screen.isCovered(), this::shortcuts).listenTo(scene);
        model.onChange(this::draw);
        dress();
        desk.watch(FxThread.newest(model::show));
        seconds.start(this::second, faint -> screen.open().beat(faint));
    }

    private FrameScreen screen() {
        return new FrameScreen(model, book, pages, this::turn, this::help);
    }

    public Scene scene() {
        return scene;
    }

    @Override
    public void open(Stage stage) {
        stage.titleProperty().bind(title);
        Stages.open(stage, scene);
    }

    @Override
    public void close() {
        model.onChange(() -> {});
        seconds.stop();
    }

    /// Opens the page of this name, if there is one. Says whether there is something to see on it.
    public boolean turnTo(String page) {
        pages.stream().filter(each -> each.name().equals(page)).findFirst().ifPresent(this::turn);
        return model.view().isPresent();
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
        title.set(book.text("frame.window", view.name()));
        screen.show(view, model, now, contents.foot(view, book, now), troubles());
        ringer.follow(contents.ringing(view), now, preferences.choices().sound());
    }

    private String troubles() {
        if (model.pressLost()) {
            return book.text("status.press-lost");
        }
        return choices().sound() && !audible() ? book.text("status.no-sound") : "";
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
        all.add(common(KeyCode.R, "R", "keys.read", model::dismissOldest));
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
        all.add(common(KeyCode.ESCAPE, "Esc", "keys.close", () -> screen.uncover()));
        return all;
    }

    private Shortcut common(KeyCode code, String cap, String word, Runnable run) {
        return new Shortcut(code, cap, book.text(word), run);
    }
}
