package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.FutureTask;

/// Tab where something lies over the window.
class VeilsTest {
    private final Button beneath = new Button("beneath");
    private final Button first = new Button("first");
    private final Button off = new Button("off");
    private final Button last = new Button("last");
    private final StackPane veil = new StackPane(new HBox(first, off, last));
    private final Scene scene = new Scene(new StackPane(new HBox(beneath), veil));

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @BeforeEach
    void cover() {
        veil.getStyleClass().add("veil");
        off.setDisable(true);
        Veils.keepTabIn(scene);
    }

    @Test
    void it_goes_round_on_the_veil() throws Exception {
        assertThat(after(last, false)).isSameAs(first);
        assertThat(after(first, false)).isSameAs(last);
        assertThat(after(first, true)).isSameAs(last);
    }

    @Test
    void from_beneath_it_comes_to_the_veil() throws Exception {
        assertThat(after(beneath, false)).isSameAs(first);
        assertThat(after(beneath, true)).isSameAs(last);
    }

    @Test
    void of_two_veils_the_upper_one_keeps_it() throws Exception {
        var above = new Button("above");
        var upper = new StackPane(above);
        upper.getStyleClass().add("veil");
        ((StackPane) scene.getRoot()).getChildren().add(upper);
        assertThat(after(first, false)).isSameAs(above);
        upper.setVisible(false);
        assertThat(after(last, false)).isSameAs(first);
    }

    @Test
    void without_a_veil_it_goes_where_it_always_goes() throws Exception {
        veil.setVisible(false);
        last.setFocusTraversable(false);
        assertThat(after(beneath, false)).isSameAs(beneath);
    }

    /// Who has the keyboard after Tab, or after Shift+Tab.
    private Object after(Button focused, boolean back) throws Exception {
        var pressed =
                new FutureTask<Object>(
                        () -> {
                            focused.requestFocus();
                            var tab =
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.TAB,
                                            back,
                                            false,
                                            false,
                                            false);
                            javafx.event.Event.fireEvent(focused, tab);
                            return scene.getFocusOwner();
                        });
        FxThread.later(pressed);
        return pressed.get();
    }
}
