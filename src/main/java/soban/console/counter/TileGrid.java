package soban.console.counter;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Buttons of one size in as many columns as fit, two at least, over the whole width. How narrow a
/// column may be is what the widest node prefers.
public final class TileGrid extends Pane {
    private static final int FEWEST = 2;
    private static final double GAP = 10;

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        List<Node> nodes = getManagedChildren();
        double inner = width - getInsets().getLeft() - getInsets().getRight();
        int columns = columns(nodes, inner);
        int rows = (nodes.size() + columns - 1) / columns;
        double height = height(nodes, (inner - (columns - 1) * GAP) / columns);
        return rows * height
                + Math.max(0, rows - 1) * GAP
                + getInsets().getTop()
                + getInsets().getBottom();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Node> nodes = getManagedChildren();
        double inner = getWidth() - getInsets().getLeft() - getInsets().getRight();
        int columns = columns(nodes, inner);
        double width = (inner - (columns - 1) * GAP) / columns;
        double height = height(nodes, width);
        for (int i = 0; i < nodes.size(); i++) {
            double x = getInsets().getLeft() + (i % columns) * (width + GAP);
            int row = i / columns;
            double y = getInsets().getTop() + row * (height + GAP);
            layoutInArea(
                    nodes.get(i),
                    x,
                    y,
                    width,
                    height,
                    0,
                    javafx.geometry.HPos.CENTER,
                    javafx.geometry.VPos.CENTER);
        }
    }

    private static int columns(List<Node> nodes, double width) {
        double widest = nodes.stream().mapToDouble(node -> node.prefWidth(-1)).max().orElse(1);
        return Math.max(FEWEST, (int) ((width + GAP) / (Math.max(1, widest) + GAP)));
    }

    private static double height(List<Node> nodes, double width) {
        return nodes.stream()
                .mapToDouble(node -> Math.max(node.minHeight(width), node.prefHeight(width)))
                .max()
                .orElse(0);
    }
}
