package soban.console.owner;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// A card's buttons: beside each other, the last as wide as there is room, or below each other
/// where words would be cut.
final class DeedRow extends Pane {
    private static final double GAP = 7;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private static double height(Node button) {
        return Math.max(button.minHeight(-1), button.prefHeight(-1));
    }

    private double wanted() {
        List<Node> buttons = getManagedChildren();
        double gaps = GAP * Math.max(0, buttons.size() - 1);
        return buttons.stream().mapToDouble(button -> button.prefWidth(-1)).sum() + gaps;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(button -> button.prefWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return wanted();
    }

    @Override
    protected double computePrefHeight(double width) {
        var heights = getManagedChildren().stream().mapToDouble(DeedRow::height).toArray();
        double sum = 0;
        double most = 0;
        for (double height : heights) {
            sum += height;
            most = Math.max(most, height);
        }
        boolean beside = width < 0 || wanted() <= width;
        double inner = beside ? most : sum + GAP * Math.max(0, heights.length - 1);
        return inner + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        List<Node> buttons = getManagedChildren();
        boolean beside = wanted() <= getWidth();
        double x = 0;
        double y = snappedTopInset();
        for (int i = 0; i < buttons.size(); i++) {
            Node button = buttons.get(i);
            double height = height(button);
            boolean last = i == buttons.size() - 1;
            double width = !beside ? getWidth() : last ? getWidth() - x : button.prefWidth(-1);
            button.resizeRelocate(x, y, width, height);
            x += beside ? width + GAP : 0;
            y += beside ? 0 : height + GAP;
        }
    }
}
