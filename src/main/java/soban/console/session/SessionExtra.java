package soban.console.session;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import soban.console.screen.Extra;
import soban.console.screen.Fxml;
import soban.console.screen.Strings;

import java.util.Map;

/// The button in a window's head and the sheet that it opens, in one language. Trouble that only a
/// person can mend opens the sheet by itself, once.
public final class SessionExtra implements Extra {
    private static final PseudoClass TROUBLED = PseudoClass.getPseudoClass("troubled");

    private final SessionModel model;
    private final Strings strings;
    private final SessionSheet sheet;
    private final Node loaded;
    private final Button button = new Button();
    private String told = "";

    private SessionExtra(SessionModel model, Strings strings) {
        this.model = model;
        this.strings = strings;
        sheet = new SessionSheet(model);
        loaded = new Fxml(strings, Map.of(SessionSheet.class, () -> sheet)).load("session_sheet");
        button.setId("session");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(true);
        button.setOnAction(_ -> toggle());
    }

    /// The session's button and sheet for one window, in whatever language it speaks next.
    public static Extra.Maker of(SessionModel model) {
        return strings -> {
            var extra = new SessionExtra(model, strings);
            model.onChange(extra::draw);
            extra.draw();
            return extra;
        };
    }

    private void draw() {
        model.state()
                .ifPresent(
                        state -> {
                            boolean demo = state.kind() == SessionState.Kind.DEMO;
                            name(demo);
                            button.pseudoClassStateChanged(TROUBLED, !state.trouble().isEmpty());
                            sheet.show(SessionPicture.of(state, strings));
                            if (!state.trouble().equals(told)) {
                                told = state.trouble();
                                openIf(!told.isEmpty());
                            }
                        });
    }

    private void openIf(boolean troubled) {
        if (troubled && !sheet.isOpen()) {
            sheet.open();
        }
    }

    private void name(boolean demo) {
        String words = strings.text(demo ? "session.button.demo" : "session.button");
        if (words.equals(button.getAccessibleText())) {
            return;
        }
        button.setText(demo ? strings.text("session.demo") : "");
        button.setGraphic(new FontIcon(demo ? "fth-sliders" : "fth-monitor"));
        button.getStyleClass().removeAll("quiet", "icon-button");
        button.getStyleClass().add(demo ? "quiet" : "icon-button");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words + " · F2"));
    }

    @Override
    public Node button() {
        return button;
    }

    @Override
    public Node sheet() {
        return loaded;
    }

    @Override
    public boolean isOpen() {
        return sheet.isOpen();
    }

    @Override
    public void toggle() {
        if (sheet.isOpen()) {
            sheet.close();
        } else {
            sheet.open();
        }
    }

    @Override
    public void close() {
        sheet.close();
    }
}
