package soban.console.owner;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Cards in as many columns as fit, each card in the column that is shortest so far. How narrow a
/// column may be is what the widest card asks for at least.
public final class CardColumns extends Pane {
    private static final double GAP = 14;

    private interface Place {
        void put(Node node, double x, double y, double width, double height);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return arrange(width, (_, _, _, _, _) -> {});
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
        arrange(
                getWidth(),
                (node, x, y, width, height) ->
                        layoutInArea(node, x, y, width, height, 0, HPos.LEFT, VPos.TOP));
    }

    private double arrange(double whole, Place place) {
        double all = whole - getInsets().getLeft() - getInsets().getRight();
        List<Node> cards = getManagedChildren();
        double least = cards.stream().mapToDouble(card -> card.minWidth(-1)).max().orElse(1);
        int columns =
                Math.max(
                        1,
                        Math.min(cards.size(), (int) ((all + GAP) / (Math.max(1, least) + GAP))));
        double width = (all - (columns - 1) * GAP) / columns;
        double[] heights = new double[columns];
        for (Node card : cards) {
            int column = shortest(heights);
            double height = card.prefHeight(width);
            place.put(
                    card,
                    getInsets().getLeft() + column * (width + GAP),
                    heights[column],
                    width,
                    height);
            heights[column] += height + GAP;
        }
        double highest = 0;
        for (double height : heights) {
            highest = Math.max(highest, height);
        }
        return highest;
    }

    private static int shortest(double[] heights) {
        int shortest = 0;
        for (int i = 1; i < heights.length; i++) {
            if (heights[i] < heights[shortest]) {
                shortest = i;
            }
        }
        return shortest;
    }
}
