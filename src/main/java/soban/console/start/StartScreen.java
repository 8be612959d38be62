package soban.console.start;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;

import soban.console.screen.Choices;
import soban.console.screen.Fxml;
import soban.console.screen.Language;
import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.console.start.StartModel.Page;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The whole window in one language: a head with the language, and one page at a time.
final class StartScreen {
    private final StartModel model;
    private final ShopPane shop;
    private final JoinPane join;
    private final WorkPane work;
    private final Consumer<Language> speak;
    private final Parent root;

    @FXML private Node shortPages;
    @FXML private Node choicePage;
    @FXML private Node shopPage;
    @FXML private Node joinPage;
    @FXML private Node workPage;
    @FXML private ToggleButton korean;
    @FXML private ToggleButton english;

    StartScreen(
            StartModel model,
            Strings strings,
            Function<Window, Optional<Path>> chooseFile,
            Consumer<Language> speak) {
        this.model = model;
        this.speak = speak;
        shop = new ShopPane(model, strings, chooseFile);
        join = new JoinPane(model, strings);
        work = new WorkPane(model, strings);
        root =
                new Fxml(
                                strings,
                                Map.of(
                                        StartScreen.class, () -> this,
                                        ChoicePane.class, () -> new ChoicePane(model),
                                        ShopPane.class, () -> shop,
                                        JoinPane.class, () -> join,
                                        WorkPane.class, () -> work))
                        .load("start_window");
    }

    Parent root() {
        return root;
    }

    void show() {
        Page page = model.page();
        boolean opens = page == Page.SHOP && !shopPage.isVisible();
        Parts.showIf(page == Page.CHOICE, choicePage);
        Parts.showIf(page != Page.SHOP, shortPages);
        Parts.showIf(page == Page.SHOP, shopPage);
        Parts.showIf(page == Page.JOIN, joinPage);
        Parts.showIf(page == Page.WORK, workPage);
        shop.show();
        if (opens) {
            shop.open();
        }
        join.show();
        work.show();
    }

    void show(Choices choices) {
        korean.setSelected(choices.language() == Language.KO);
        english.setSelected(choices.language() == Language.EN);
    }

    /// The group lets the selected button be switched off by a second press; the language stays.
    @FXML
    void korean() {
        korean.setSelected(true);
        speak.accept(Language.KO);
    }

    @FXML
    void english() {
        english.setSelected(true);
        speak.accept(Language.EN);
    }
}
