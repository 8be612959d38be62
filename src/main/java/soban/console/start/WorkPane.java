package soban.console.start;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Parts;
import soban.console.screen.Strings;
import soban.console.start.WorkPicture.Line;

import java.util.List;

/// Shows how far the program is, and what can be done when it did not get there.
final class WorkPane {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final StartModel model;
    private final Strings strings;
    private WorkPicture shown = new WorkPicture(List.of(), false, "", "", false);

    @FXML private Label title;
    @FXML private Pane lines;
    @FXML private ProgressBar progress;
    @FXML private Pane troublePlace;
    @FXML private Label trouble;
    @FXML private Label detail;
    @FXML private Button again;
    @FXML private Button back;

    WorkPane(StartModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
    }

    @FXML
    void initialize() {
        draw(shown);
    }

    void show() {
        WorkPicture picture = WorkPicture.of(model, strings);
        if (!picture.equals(shown)) {
            draw(picture);
        }
    }

    private void draw(WorkPicture picture) {
        shown = picture;
        lines.getChildren().setAll(picture.lines().stream().map(WorkPane::row).toList());
        Parts.showIf(picture.working(), progress);
        boolean failed = !picture.trouble().isEmpty();
        Parts.showIf(failed, troublePlace);
        Parts.showIf(picture.again(), again);
        Parts.showIf(failed, back);
        title.setText(strings.text(failed ? "start.work.failed" : "start.work"));
        trouble.setText(picture.trouble());
        detail.setText(picture.detail());
        Parts.showIf(!picture.detail().isEmpty(), detail);
        if (failed) {
            (picture.again() ? again : back).requestFocus();
        }
    }

    private static HBox row(Line line) {
        var icon =
                new FontIcon(
                        switch (line.state()) {
                            case DONE -> "fth-check";
                            case UNDER_WAY -> "fth-loader";
                            case FAILED -> "fth-alert-triangle";
                        });
        var word = new Label(line.text());
        word.setWrapText(true);
        var row = new HBox(icon, word);
        row.getStyleClass().add("start-step");
        row.pseudoClassStateChanged(FAILED, line.state() == WorkPicture.State.FAILED);
        return row;
    }

    @FXML
    void again() {
        model.again();
    }

    @FXML
    void back() {
        model.back();
    }
}
