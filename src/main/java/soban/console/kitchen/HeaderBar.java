package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Choices;
import soban.console.screen.Figures;
import soban.console.screen.Language;
import soban.console.screen.Look;
import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.console.screen.Theme;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The bar above the board: where one is, whether money is real, and the choices. It presses the
/// same actions as the keys.
final class HeaderBar {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /// How wide it must be, at 100 %, to write words on its buttons, and to have more than the
    /// buttons that have no substitute: all others are keys as well.
    private static final double ROOMY = 1190;

    private static final double ENOUGH = 850;

    private static final double LITTLE = 660;

    /// How wide it must be to name who stands here, and how many letters it has for that.
    private static final double NAMING = 1330;

    private static final int NAME = 12;

    /// And how much more for what is offered beside the desk.
    private static final double BESIDE = 110;

    private final Strings strings;
    private final Map<KitchenKey, Runnable> actions;
    private double scale = 1;
    private String called = "";

    @FXML private Region root;
    @FXML private Label shop;
    @FXML private Label open;
    @FXML private Label station;
    @FXML private Label elsewhere;
    @FXML private Label testPayments;
    @FXML private Button person;
    @FXML private Button demo;
    @FXML private Pane beside;
    @FXML private Button sound;
    @FXML private FontIcon soundIcon;
    @FXML private ToggleButton korean;
    @FXML private ToggleButton english;
    @FXML private Button theme;
    @FXML private FontIcon themeIcon;
    @FXML private Button smaller;
    @FXML private Button larger;
    @FXML private Label textSize;
    @FXML private SegmentedButton language;
    @FXML private Button setup;
    @FXML private Button help;
    @FXML private Figures clock;

    HeaderBar(Strings strings, Map<KitchenKey, Runnable> actions) {
        this.strings = strings;
        this.actions = Map.copyOf(actions);
    }

    /// What the window offers beside its desk.
    void add(Node button) {
        beside.getChildren().setAll(button);
        Parts.showIf(true, beside);
        arrange();
    }

    void show(KitchenPicture picture) {
        shop.setText(picture.shopName());
        Parts.showIf(picture.testPayments(), testPayments);
        show(picture.person());
        long openTickets =
                picture.cards().stream().filter(c -> c.step() != Step.ACKNOWLEDGE).count();
        showStation(picture.stations());
        open.setText(strings.text("header.open", openTickets));
    }

    private void show(String standing) {
        called = inBrief(standing);
        arrange();
        explain(
                person,
                standing.isBlank()
                        ? strings.text("people.tooltip")
                        : strings.text("people.tooltip.here", standing));
    }

    /// A name that is too long for the bar is called by its first part.
    private static String inBrief(String name) {
        return Stream.of(name, name.split(" ", 2)[0])
                .filter(part -> part.codePointCount(0, part.length()) <= NAME)
                .findFirst()
                .orElse("");
    }

    /// Whose lines these are, and what other stations have to make.
    private void showStation(KitchenPicture.Stations stations) {
        Parts.showIf(!stations.chosen().isEmpty(), station);
        station.setText(stations.chosen());
        String others =
                stations.elsewhere().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(" · "));
        Parts.showIf(!others.isEmpty(), elsewhere);
        elsewhere.setText(strings.text("station.elsewhere", others));
    }

    void show(Choices choices) {
        scale = Look.scale(choices);
        arrange();
        sound.setText(strings.text(choices.sound() ? "header.sound.on" : "header.sound.off"));
        sound.pseudoClassStateChanged(OFF, !choices.sound());
        soundIcon.setIconLiteral(choices.sound() ? "fth-volume-2" : "fth-volume-x");
        korean.setSelected(choices.language() == Language.KO);
        english.setSelected(choices.language() == Language.EN);
        themeIcon.setIconLiteral(choices.theme() == Theme.DARK ? "fth-sun" : "fth-moon");
        explain(sound, strings.text(choices.sound() ? "header.sound.on" : "header.sound.off"));
        boolean dark = choices.theme() == Theme.DARK;
        explain(theme, strings.text(dark ? "header.theme.light" : "header.theme.dark"));
        textSize.setText(choices.textPercent() + " %");
        smaller.setDisable(choices.textPercent() <= Choices.SMALLEST);
        larger.setDisable(choices.textPercent() >= Choices.LARGEST);
    }

    void showTime(String time) {
        clock.setText(time);
    }

    @FXML
    void initialize() {
        Parts.showIf(false, beside);
        root.widthProperty().subscribe(_ -> arrange());
    }

    @FXML
    void person() {
        run(KitchenKey.PEOPLE);
    }

    @FXML
    void demo() {
        run(KitchenKey.DEMO);
    }

    @FXML
    void sound() {
        run(KitchenKey.SOUND);
    }

    /// The group lets the selected button be switched off by a second press; the language stays.
    @FXML
    void korean() {
        choose(korean, Language.KO);
    }

    @FXML
    void english() {
        choose(english, Language.EN);
    }

    @FXML
    void theme() {
        run(KitchenKey.THEME);
    }

    @FXML
    void smaller() {
        run(KitchenKey.SMALLER);
    }

    @FXML
    void larger() {
        run(KitchenKey.LARGER);
    }

    @FXML
    void setup() {
        run(KitchenKey.SETUP);
    }

    @FXML
    void help() {
        run(KitchenKey.HELP);
    }

    private void arrange() {
        double more = beside.getChildren().isEmpty() ? 0 : BESIDE;
        boolean compact = root.getWidth() < (ROOMY + more) * scale;
        root.pseudoClassStateChanged(COMPACT, compact);
        Parts.showIf(!compact, shop);
        Parts.showIf(!compact, open);
        Parts.showIf(!compact, textSize);
        person.setText(root.getWidth() < NAMING * scale ? "" : called);
        boolean tight = root.getWidth() < (ENOUGH + more) * scale;
        Parts.showIf(!tight, language);
        Parts.showIf(!tight, setup);
        Parts.showIf(root.getWidth() >= LITTLE * scale, theme);
        Parts.showIf(!tight, help);
        Parts.showIf(!tight && actions.containsKey(KitchenKey.DEMO), demo);
    }

    private void choose(ToggleButton button, Language chosen) {
        button.setSelected(true);
        if (strings.language() != chosen) {
            run(KitchenKey.LANGUAGE);
        }
    }

    private void run(KitchenKey key) {
        Runnable action = actions.get(key);
        if (action != null) {
            action.run();
        }
    }

    /// Its tooltip stays the same one: a new one would take away what the person just reads.
    private void explain(Button button, String words) {
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(words);
        button.setAccessibleText(words);
    }
}
