package soban.console.kitchen;

import javafx.scene.Scene;
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
import soban.desk.Link;
import soban.desk.Ticket;
import soban.domain.order.OrderId;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
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
    private final Optional<Extra.Maker> beside;
    private final Clock clock;
    private final Printing printing;
    private final Map<KitchenKey, Runnable> actions = new EnumMap<>(KitchenKey.class);
    private final Seconds seconds;
    private final Scene scene;
    private final PeopleModel people;
    private final Beacon beacon = new Beacon();
    private List<OrderId> unheeded = List.of();
    private KitchenScreen screen;
    private Phrasebook book;

    /// A kitchen's window with nothing beside the desk.
    public KitchenWindow(
            Desk desk,
            Preferences preferences,
            Bell bell,
            Optional<Runnable> demoOrder,
            Clock clock) {
        this(desk, preferences, bell, demoOrder, Optional.empty(), clock);
    }

    /// @param demoOrder what D does; empty where there is nobody to order
    /// @param beside what it offers beside the desk
    public KitchenWindow(
            Desk desk,
            Preferences preferences,
            Bell bell,
            Optional<Runnable> demoOrder,
            Optional<Extra.Maker> beside,
            Clock clock) {
        this.beside = beside;
        this.preferences = preferences;
        this.clock = clock;
        model = new KitchenModel(desk, clock, FxThread.executor());
        people =
                new PeopleModel(
                        model::view, model::press, model::signedOff, preferences, model::tell);
        ringer = new Ringer(bell);
        seconds = new Seconds(clock);
        printing = new Printing(preferences.beside(".printed"), FxThread.executor(), clock);
        fillActions(demoOrder);
        book = Phrasebook.of(preferences.choices().language(), clock.getZone());
        screen = screen();
        scene = new Scene(screen.root());
        new Keyboard(model, actions, () -> screen.isCovered(), () -> screen.isPeopleOpen())
                .listenTo(scene);
        Veils.keepTabIn(scene);
        model.showStation(preferences.choices().station());
        model.onChange(this::draw);
        printing.onChange(this::draw);
        dress();
        desk.watch(FxThread.newest(model::show));
        seconds.start(this::second, faint -> screen.beat(faint));
    }

    private KitchenScreen screen() {
        var setup = new KitchenSetup(printing, preferences::choices, this::choose, book);
        return new KitchenScreen(
                model,
                people,
                book,
                actions,
                setup,
                beside.map(maker -> maker.in(book.strings())),
                this::seeUnheeded);
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

    private void fillActions(Optional<Runnable> demoOrder) {
        actions.put(KitchenKey.PICK, () -> {});
        actions.put(KitchenKey.PREVIOUS, () -> model.pickNeighbour(-1));
        actions.put(KitchenKey.NEXT, () -> model.pickNeighbour(1));
        actions.put(KitchenKey.ADVANCE, model::advancePicked);
        actions.put(KitchenKey.HAND_OVER, model::handOverNext);
        actions.put(KitchenKey.UNDO, model::undoNewest);
        actions.put(KitchenKey.TOUCH_ALL, model::touchAll);
        actions.put(KitchenKey.READ, model::dismissOldest);
        actions.put(KitchenKey.PRINT, this::print);
        actions.put(KitchenKey.SETUP, () -> screen.toggleSetup());
        actions.put(KitchenKey.PEOPLE, people::open);
        actions.put(KitchenKey.PAGE_UP, () -> screen.page(-1));
        actions.put(KitchenKey.PAGE_DOWN, () -> screen.page(1));
        demoOrder.ifPresent(order -> actions.put(KitchenKey.DEMO, order));
        beside.ifPresent(_ -> actions.put(KitchenKey.BESIDE, () -> screen.toggleBeside()));
        actions.put(KitchenKey.SOUND, () -> choose(c -> c.withSound(!c.sound())));
        actions.put(KitchenKey.LANGUAGE, () -> choose(c -> c.with(c.language().other())));
        actions.put(KitchenKey.THEME, () -> choose(c -> c.with(c.theme().other())));
        actions.put(KitchenKey.SMALLER, () -> choose(Choices::smallerText));
        actions.put(KitchenKey.LARGER, () -> choose(Choices::largerText));
        actions.put(KitchenKey.HELP, () -> screen.toggleKeys());
        actions.put(KitchenKey.CLOSE, this::uncover);
    }

    private void print() {
        model.picked().ifPresentOrElse(printing::print, printing::printAgain);
    }

    private void uncover() {
        screen.uncover();
        people.back();
    }

    private void choose(UnaryOperator<Choices> change) {
        Choices before = preferences.choices();
        preferences.change(change);
        Choices now = preferences.choices();
        if (before.language() != now.language()) {
            book = Phrasebook.of(now.language(), clock.getZone());
            screen = screen();
            scene.setRoot(screen.root());
        }
        model.showStation(now.station());
        dress();
        draw();
    }

    private void dress() {
        Look.dress(scene, preferences.choices(), "kitchen", "print");
        screen.show(preferences.choices(), book.phrases().time(clock.instant()));
    }

    private void draw() {
        model.picture().ifPresent(this::draw);
        model.view().ifPresent(view -> screen.show(people.picture(view, book.strings())));
    }

    private void draw(KitchenPicture picture) {
        printing.look(sight(picture));
        screen.show(picture, preferences.choices(), ringer.audible(), printing.words(book));
        var ringing = model.signedOff() ? Map.<OrderId, Chime>of() : picture.ringing();
        unheeded = ringer.follow(ringing, picture.status().now(), preferences.choices().sound());
        String name = book.text("window.title", picture.shopName());
        screen.alert(beacon.show(name, unheeded, this::called));
    }

    private String called(OrderId order) {
        return model.ticket(order).map(Ticket::number).map(number -> "#" + number).orElse("");
    }

    private void seeUnheeded() {
        unheeded.stream().findFirst().ifPresent(model::pick);
    }

    private PrintSight sight(KitchenPicture picture) {
        return new PrintSight(
                picture.slips(),
                picture.status().link() instanceof Link.Connected,
                picture.shopName(),
                preferences.choices().printer(),
                book);
    }

    private void second() {
        screen.show(preferences.choices(), book.phrases().time(clock.instant()));
        draw();
    }
}
