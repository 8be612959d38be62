package soban.console.rider;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;

/// A line of words with a button that puts what matters of them on the clipboard, and that says for
/// a moment that it has.
final class CopyLine extends HBox {
    private final Label words;
    private final Button copy = new Button();
    private final FontIcon icon = new FontIcon("fth-copy");
    private final String what;
    private final String done;
    private String copyable = "";

    /// @param id how the button is found
    /// @param copied hears when it was pressed
    CopyLine(String style, String id, String what, Phrasebook book, Runnable copied) {
        this.what = what;
        this.done = book.text("rider.copied");
        words = Texts.wrapping(style);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("copy-line");
        copy.setId(id);
        copy.getStyleClass().add("icon-button");
        copy.setGraphic(icon);
        copy.setOnAction(
                _ -> {
                    var content = new ClipboardContent();
                    content.putString(copyable);
                    Clipboard.getSystemClipboard().setContent(content);
                    copied.run();
                });
        getChildren().setAll(words, copy);
        explain(false);
    }

    /// @param text what is shown
    /// @param essence the part of it that is copied; nothing, and there is no button
    void show(String text, String essence, boolean copied) {
        words.setText(text);
        copyable = essence;
        Parts.showIf(!essence.isEmpty(), copy);
        Parts.showIf(!text.isEmpty(), this);
        explain(copied);
    }

    private void explain(boolean copied) {
        String said = copied ? done : what;
        if (!said.equals(copy.getAccessibleText())) {
            icon.setIconLiteral(copied ? "fth-check" : "fth-copy");
            copy.setAccessibleText(said);
            copy.setTooltip(new Tooltip(said));
        }
    }
}
