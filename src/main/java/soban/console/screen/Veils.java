package soban.console.screen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.List;

/// What lies over a window keeps the keyboard to itself: from its last control Tab leads to its
/// first, not to a button beneath that nobody sees.
public final class Veils {
    private Veils() {}

    public static void keepTabIn(Scene scene) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        tab(scene, event);
                    }
                });
    }

    private static void tab(Scene scene, KeyEvent event) {
        var stops = new ArrayList<Node>();
        scene.getRoot().lookupAll(".veil").stream()
                .filter(Veils::shows)
                .reduce((_, top) -> top)
                .ifPresent(veil -> collect(veil, stops));
        boolean back = event.isShiftDown();
        int at = stops.indexOf(scene.getFocusOwner());
        if (!stops.isEmpty() && (at < 0 || at == (back ? 0 : stops.size() - 1))) {
            (back ? stops.getLast() : stops.getFirst()).requestFocus();
            event.consume();
        }
    }

    private static boolean shows(Node node) {
        return node.isVisible() && (node.getParent() == null || shows(node.getParent()));
    }

    private static void collect(Node node, List<Node> stops) {
        if (node.isVisible() && !node.isDisabled()) {
            if (node.isFocusTraversable()) {
                stops.add(node);
            }
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, stops));
            }
        }
    }
}
