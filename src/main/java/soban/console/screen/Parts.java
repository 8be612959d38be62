package soban.console.screen;

import javafx.scene.Node;

/// What all controllers do to parts of their screens.
public final class Parts {
    private Parts() {}

    /// Shows a part, or hides it without leaving a gap.
    public static void showIf(boolean visible, Node part) {
        part.setVisible(visible);
        part.setManaged(visible);
    }
}
