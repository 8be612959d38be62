package soban.console.kitchen;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import soban.console.screen.Strings;

import java.util.EnumSet;
import java.util.Set;

/// The list of all keys, over the board until it is closed.
final class KeysOverlay {
    private final Strings strings;
    private final Set<KitchenKey> keys;

    @FXML private Node root;
    @FXML private ScrollPane scroll;
    @FXML private Pane list;

    /// @param keys those that do something in this window
    KeysOverlay(Strings strings, Set<KitchenKey> keys) {
        this.strings = strings;
        this.keys = EnumSet.copyOf(keys);
    }

    boolean isOpen() {
        return root.isVisible();
    }

    void toggle() {
        root.setVisible(!root.isVisible());
        if (root.isVisible()) {
            scroll.setVvalue(0);
            scroll.requestFocus();
        }
    }

    @FXML
    void close() {
        root.setVisible(false);
    }

    /// Who clicks beside the list is done with it; who clicks into it scrolls.
    @FXML
    void beside(MouseEvent click) {
        if (root.equals(click.getTarget())) {
            close();
        }
    }

    @FXML
    void initialize() {
        keys.forEach(key -> list.getChildren().add(row(key)));
    }

    private HBox row(KitchenKey key) {
        var cap = new Label(key.cap());
        cap.getStyleClass().add("key-cap");
        var word = new Label(strings.text(key.word()));
        word.getStyleClass().add("key-word");
        word.setWrapText(true);
        var row = new HBox(cap, word);
        row.getStyleClass().add("key-row");
        return row;
    }
}
