package soban.console.screen;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A border around the window that pulses while something in it has waited too long. Four narrow
/// strips, so that a pulse repaints nothing but them; it takes no press from what lies below.
public final class AlertEdge extends BorderPane {
    private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");

    public AlertEdge() {
        getStyleClass().add("alert-edge");
        setMouseTransparent(true);
        setVisible(false);
        setTop(strip());
        setRight(strip());
        setBottom(strip());
        setLeft(strip());
    }

    private static Region strip() {
        var strip = new Region();
        strip.getStyleClass().add("alert-strip");
        return strip;
    }

    /// Pulses from now on, or not.
    ///
    /// @param pill leads to what has waited too long, and says what that is
    /// @param subjects what people call that; empty for nothing
    public void show(Button pill, String subjects) {
        setVisible(!subjects.isEmpty());
        Parts.showIf(!subjects.isEmpty(), pill);
        pill.setText("● " + subjects);
    }

    /// About once in a second; steady where the system asks for less motion.
    public void beat(boolean faint) {
        pseudoClassStateChanged(FAINT, faint && isVisible());
    }
}
