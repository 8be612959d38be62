package soban.console.kitchen;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import soban.console.print.PrinterSettings;
import soban.console.print.Printing;
import soban.console.screen.Choices;
import soban.console.screen.Phrasebook;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What this kitchen's desk alone chooses: the station whose lines it shows, and its printer. It
/// lies over the board until it is closed.
final class KitchenSetup {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PrinterSettings printer;
    private final Consumer<UnaryOperator<Choices>> choose;
    private final Phrasebook book;
    private List<String> offered = List.of();

    @FXML private Node root;
    @FXML private Pane printerPlace;
    @FXML private Pane stations;

    KitchenSetup(
            Printing printing,
            Supplier<Choices> choices,
            Consumer<UnaryOperator<Choices>> choose,
            Phrasebook book) {
        this.choose = choose;
        this.book = book;
        printer =
                new PrinterSettings(
                        printing,
                        () -> choices.get().printer(),
                        change -> choose.accept(c -> c.with(change.apply(c.printer()))),
                        book);
    }

    @FXML
    void initialize() {
        printerPlace.getChildren().add(printer.node());
    }

    void show(KitchenPicture.Stations picture) {
        if (!picture.all().equals(offered) || stations.getChildren().isEmpty()) {
            offered = picture.all();
            stations.getChildren().setAll(button("", book.text("station.all")));
            offered.forEach(each -> stations.getChildren().add(button(each, each)));
        }
        for (Node node : stations.getChildren()) {
            boolean chosen = picture.chosen().equals(node.getUserData());
            node.pseudoClassStateChanged(CHOSEN, chosen);
            node.setAccessibleText((chosen ? "✓ " : "") + ((Button) node).getText());
        }
        if (isOpen()) {
            printer.show();
        }
    }

    private Button button(String station, String words) {
        var button = new Button(words);
        button.setUserData(station);
        button.setId("station-" + station);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("choice", "station-choice");
        button.setOnAction(_ -> choose.accept(now -> now.atStation(station)));
        return button;
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void toggle() {
        root.setVisible(!root.isVisible());
        printer.show();
    }

    @FXML
    void close() {
        root.setVisible(false);
    }
}
