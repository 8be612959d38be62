package soban.console.screen;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds what a person can't read or press: words that end in an ellipsis, and buttons that hang
/// over a side of the window.
public final class Clipped {
    private Clipped() {}

    /// The shop's name may be longer than any bar; everything else has to fit or to wrap.
    public static Set<String> words(Scene scene) {
        Set<String> cut = new TreeSet<>();
        all(scene.getRoot())
                .filter(
                        node ->
                                node instanceof Labeled label
                                        && !label.getStyleClass().contains("chip"))
                .map(Labeled.class::cast)
                .forEach(
                        label ->
                                label.getChildrenUnmodifiable().stream()
                                        .filter(
                                                part ->
                                                        part instanceof Text text
                                                                && isCut(text, label))
                                        .forEach(_ -> cut.add(label.getText())));
        return cut;
    }

    public static Set<String> buttons(Scene scene) {
        Set<String> hanging = new TreeSet<>();
        all(scene.getRoot())
                .filter(node -> node instanceof ButtonBase && !scrollsSideways(node))
                .forEach(
                        button -> {
                            Bounds bounds = button.localToScene(button.getLayoutBounds());
                            if (bounds.getMinX() < 0
                                    || bounds.getMaxX()
                                            > scene.getRoot().getLayoutBounds().getWidth()) {
                                hanging.add(button + " at " + bounds);
                            }
                        });
        return hanging;
    }

    /// Of these, what lies over the window and is not wholly in it.
    public static Set<String> outside(Scene scene, String... queries) {
        Bounds window = scene.getRoot().getLayoutBounds();
        Set<String> outside = new TreeSet<>();
        for (String query : queries) {
            scene.getRoot().lookupAll(query).stream()
                    .filter(OpenWindow::inSight)
                    .map(node -> node.localToScene(node.getLayoutBounds()))
                    .filter(bounds -> !window.contains(bounds))
                    .forEach(bounds -> outside.add(query + " at " + bounds));
        }
        return outside;
    }

    /// What lies there is reached by scrolling.
    private static boolean scrollsSideways(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n instanceof ScrollPane pane
                    && pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCut(Text text, Labeled label) {
        return text.isVisible()
                && text.getText().endsWith(label.getEllipsisString())
                && !label.getText().endsWith(label.getEllipsisString());
    }

    private static Stream<Node> all(Node node) {
        if (!node.isVisible()) {
            return Stream.of();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Clipped::all))
                : Stream.of(node);
    }
}
