package soban.console.kitchen;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import soban.console.screen.Choices;
import soban.console.screen.FxThread;
import soban.console.screen.Look;
import soban.console.screen.Phrases;
import soban.console.screen.Preferences;
import soban.console.screen.RoleWindow;
import soban.console.screen.Seconds;
import soban.console.screen.Stages;
import soban.console.screen.Strings;
import soban.console.sound.Bell;
import soban.console.sound.Ringer;
import soban.desk.Desk;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The kitchen's window: it joins desk, model, screen, bell, keys and the person's choices, and
/// lets time pass. Another language loads the screen anew over the same model; everything else
/// changes in place. To be used on the FX thread.
public final class KitchenWindow implements RoleWindow {

    private final KitchenModel model;
    private final Ringer ringer;
    private final Preferences preferences;
    private final Clock clock;
    private final Map<KitchenKey, Runnable> actions = new EnumMap<>(KitchenKey.class);
    private final Seconds seconds;
    private final Scene scene;
    private final StringProperty title = new SimpleStringProperty("Soban");
    private KitchenScreen screen;
    private Strings strings;
    private Phrases phrases;

    /// @param demoOrder what D does; empty where there is nobody to order
    public KitchenWindow(
            Desk desk,
            Preferences preferences,
            Bell bell,
            Optional<Runnable> demoOrder,
            Clock clock) {
        this.preferences = preferences;
        this.clock = clock;
        model = new KitchenModel(desk, clock, FxThread.executor());
        ringer = new Ringer(bell);
        seconds = new Seconds(clock);
        fillActions(demoOrder);
        strings = new Strings(preferences.choices().language());
        phrases = new Phrases(strings, clock.getZone());
        screen = new KitchenScreen(model, strings, phrases, actions);
        scene = new Scene(screen.root());
        new Keyboard(model, actions, () -> screen.keysListed()).listenTo(scene);
        model.onChange(this::draw);
        dress();
        desk.watch(FxThread.newest(model::show));
        seconds.start(this::second, faint -> screen.beat(faint));
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

    private void fillActions(Optional<Runnable> demoOrder) {
        actions.put(KitchenKey.PICK, () -> {});
        actions.put(KitchenKey.PREVIOUS, () -> model.pickNeighbour(-1));
        actions.put(KitchenKey.NEXT, () -> model.pickNeighbour(1));
        actions.put(KitchenKey.ADVANCE, model::advancePicked);
        actions.put(KitchenKey.HAND_OVER, model::handOverNext);
        actions.put(KitchenKey.UNDO, model::undoNewest);
        actions.put(KitchenKey.TOUCH_ALL, model::touchAll);
        actions.put(KitchenKey.READ, model::dismissOldest);
        actions.put(KitchenKey.PAGE_UP, () -> screen.page(-1));
        actions.put(KitchenKey.PAGE_DOWN, () -> screen.page(1));
        demoOrder.ifPresent(order -> actions.put(KitchenKey.DEMO, order));
        actions.put(KitchenKey.SOUND, () -> choose(c -> c.withSound(!c.sound())));
        actions.put(KitchenKey.LANGUAGE, () -> choose(c -> c.with(c.language().other())));
        actions.put(KitchenKey.THEME, () -> choose(c -> c.with(c.theme().other())));
        actions.put(KitchenKey.SMALLER, () -> choose(Choices::smallerText));
        actions.put(KitchenKey.LARGER, () -> choose(Choices::largerText));
        actions.put(KitchenKey.HELP, () -> screen.toggleKeys());
        actions.put(KitchenKey.CLOSE, () -> screen.closeKeys());
    }

    private void choose(UnaryOperator<Choices> change) {
        Choices before = preferences.choices();
        preferences.change(change);
        Choices now = preferences.choices();
        if (before.language() != now.language()) {
            strings = new Strings(now.language());
            phrases = new Phrases(strings, clock.getZone());
            screen = new KitchenScreen(model, strings, phrases, actions);
            scene.setRoot(screen.root());
        }
        dress();
        draw();
    }

    private void dress() {
        Look.dress(scene, preferences.choices(), "kitchen");
        screen.show(preferences.choices(), phrases.time(clock.instant()));
    }

    private void draw() {
        model.picture()
                .ifPresent(
                        picture -> {
                            title.set(strings.text("window.title", picture.shopName()));
                            screen.show(picture, preferences.choices(), ringer.audible());
                            ringer.follow(
                                    picture.ringing(),
                                    picture.status().now(),
                                    preferences.choices().sound());
                        });
    }

    private void second() {
        screen.show(preferences.choices(), phrases.time(clock.instant()));
        draw();
    }
}
