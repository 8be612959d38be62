package soban.console.frame;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import java.util.List;

/// The list of all keys of the open page, over the window until it is closed.
final class ShortcutList {
    @FXML private Node root;
    @FXML private ScrollPane scroll;
    @FXML private Pane list;

    boolean isOpen() {
        return root.isVisible();
    }

    void open(List<Shortcut> shortcuts) {
        list.getChildren().setAll(shortcuts.stream().map(ShortcutList::row).toList());
        root.setVisible(true);
        scroll.setVvalue(0);
        scroll.requestFocus();
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

    private static HBox row(Shortcut shortcut) {
        var cap = new Label(shortcut.cap());
        cap.getStyleClass().add("key-cap");
        var word = new Label(shortcut.word());
        word.getStyleClass().add("key-word");
        word.setWrapText(true);
        var row = new HBox(cap, word);
        row.getStyleClass().add("key-row");
        return row;
    }
}
