package soban.console.counter;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import soban.console.counter.CounterPicture.Tile;
import soban.console.screen.Parts;
import soban.console.screen.Rows;

/// A product to be pressed.
final class TileButton implements Rows.Row<Tile> {
    private static final PseudoClass WANTED = PseudoClass.getPseudoClass("wanted");

    private final CounterModel counter;
    private final Label price = new Label();
    private final Label wanted = new Label();
    private final Label fact = new Label();
    private final Button button = new Button();

    TileButton(CounterModel counter) {
        this.counter = counter;
        price.getStyleClass().add("tile-price");
        wanted.getStyleClass().add("tile-wanted");
        fact.getStyleClass().add("tile-fact");
        for (Label label : new Label[] {price, wanted, fact}) {
            label.setMinWidth(Region.USE_PREF_SIZE);
        }
        var line = new HBox(price, wanted);
        line.getStyleClass().add("tile-line");
        line.setAlignment(Pos.CENTER);
        var below = new VBox(line, fact);
        below.setAlignment(Pos.CENTER);
        button.setGraphic(below);
        button.setContentDisplay(ContentDisplay.BOTTOM);
        button.setWrapText(true);
        button.setTextAlignment(TextAlignment.CENTER);
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.getStyleClass().add("tile");
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(Tile tile) {
        button.setId("tile-" + tile.product());
        button.setText(tile.name());
        price.setText(tile.price());
        wanted.setText(tile.wanted());
        Parts.showIf(!tile.wanted().isEmpty(), wanted);
        fact.setText(tile.fact());
        Parts.showIf(!tile.fact().isEmpty(), fact);
        button.setAccessibleText(String.join(" ", tile.name(), tile.price(), tile.fact()));
        button.pseudoClassStateChanged(WANTED, !tile.wanted().isEmpty());
        button.setDisable(!tile.enabled());
        button.setOnAction(_ -> counter.tap(tile.product()));
    }
}
