package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
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

/// The bar above the board: where one is, whether money is real, and the choices. It presses the
/// same actions as the keys.
final class HeaderBar {
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");

    /// How wide it must be, at 100 %, to write words on its buttons, and to have more than the
    /// buttons that have no substitute: all others are keys as well.
    private static final double ROOMY = 1130;

    private static final double ENOUGH = 790;

    private final Strings strings;
    private final Map<KitchenKey, Runnable> actions;
    private double scale = 1;

    @FXML private Region root;
    @FXML private Label shop;
    @FXML private Label open;
    @FXML private Label testPayments;
    @FXML private Button demo;
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
    @FXML private Button help;
    @FXML private Figures clock;

    HeaderBar(Strings strings, Map<KitchenKey, Runnable> actions) {
        this.strings = strings;
        this.actions = Map.copyOf(actions);
    }

    void show(KitchenPicture picture) {
        shop.setText(picture.shopName());
        Parts.showIf(picture.testPayments(), testPayments);
        long openTickets =
                picture.cards().stream().filter(c -> c.step() != Step.ACKNOWLEDGE).count();
        open.setText(strings.text("header.open", openTickets));
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
        explain(sound, choices.sound() ? "header.sound.on" : "header.sound.off");
        explain(theme, choices.theme() == Theme.DARK ? "header.theme.light" : "header.theme.dark");
        textSize.setText(choices.textPercent() + " %");
        smaller.setDisable(choices.textPercent() <= Choices.SMALLEST);
        larger.setDisable(choices.textPercent() >= Choices.LARGEST);
    }

    void showTime(String time) {
        clock.setText(time);
    }

    @FXML
    void initialize() {
        root.widthProperty().subscribe(_ -> arrange());
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
    void help() {
        run(KitchenKey.HELP);
    }

    private void arrange() {
        boolean compact = root.getWidth() < ROOMY * scale;
        root.pseudoClassStateChanged(COMPACT, compact);
        Parts.showIf(!compact, shop);
        Parts.showIf(!compact, open);
        Parts.showIf(!compact, textSize);
        boolean tight = root.getWidth() < ENOUGH * scale;
        Parts.showIf(!tight, language);
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
    private void explain(Button button, String key) {
        String words = strings.text(key);
        if (button.getTooltip() == null) {
            button.setTooltip(new Tooltip());
        }
        button.getTooltip().setText(words);
        button.setAccessibleText(words);
    }
}
