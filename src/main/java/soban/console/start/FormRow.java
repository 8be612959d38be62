package soban.console.start;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import soban.console.screen.Parts;

/// A field with its name above and, below, how it is written or what is wrong with it.
final class FormRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final TextInputControl input;
    private final String hint;
    private final Label below = new Label();

    FormRow(String name, String hint, TextInputControl input) {
        this.input = input;
        this.hint = hint;
        var label = new Label(name);
        label.getStyleClass().add("form-label");
        label.setLabelFor(input);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        input.setAccessibleText(name);
        input.setAccessibleHelp(hint);
        below.getStyleClass().add("form-below");
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("form-row");
        getChildren().setAll(label, input, below);
        show(input.getText(), "");
    }

    /// @param wrong empty when nothing is
    void show(String text, String wrong) {
        if (!input.getText().equals(text)) {
            input.setText(text);
        }
        boolean failed = !wrong.isEmpty();
        below.setText(failed ? wrong : hint);
        below.pseudoClassStateChanged(WRONG, failed);
        input.pseudoClassStateChanged(WRONG, failed);
        Parts.showIf(failed || !hint.isEmpty(), below);
    }
}
