package soban.console.counter;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import soban.console.counter.CounterPicture.Tab;
import soban.console.screen.Rows;

/// A category of the menu.
final class TabButton implements Rows.Row<Tab> {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final CounterModel counter;
    private final Button button = new Button();

    TabButton(CounterModel counter) {
        this.counter = counter;
        button.getStyleClass().add("counter-tab");
        button.setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return button;
    }

    @Override
    public void show(Tab tab) {
        button.setText(tab.label());
        button.pseudoClassStateChanged(SELECTED, tab.selected());
        button.setOnAction(_ -> counter.open(tab.category()));
    }
}
