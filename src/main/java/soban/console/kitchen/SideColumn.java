package soban.console.kitchen;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;

/// Stacks notices, counts, ready and recall, each as high as it needs. Where that is too much they
/// give way in the order of what a kitchen misses least, first down to a few rows, then to the
/// head. What was refused always stays wholly in sight.
public final class SideColumn extends Pane {
    private static final double GAP = 12;

    /// Who gives way, one after another, and how many lines of text it keeps. Sections count from
    /// 0.
    private static final List<Giving> GIVING =
            List.of(
                    new Giving(3, 9.6),
                    new Giving(1, 7.5),
                    new Giving(2, 11),
                    new Giving(3, 3),
                    new Giving(2, 7.5),
                    new Giving(1, 3));

    private record Giving(int section, double keeps) {}

    private double line = 15;

    /// How high a line of text is.
    void setLine(double height) {
        if (height != line) {
            line = height;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double[] heights =
                getChildren().stream()
                        .mapToDouble(section -> section.isManaged() ? section.prefHeight(width) : 0)
                        .toArray();
        double excess = -getHeight() - GAP;
        for (double height : heights) {
            excess += height > 0 ? height + GAP : 0;
        }
        for (Giving giving : GIVING) {
            excess -= shrink(heights, giving.section, excess, giving.keeps * line);
        }
        double top = 0;
        for (int i = 0; i < heights.length; i++) {
            Node section = getChildren().get(i);
            if (section.isManaged()) {
                section.resizeRelocate(0, top, width, heights[i]);
                top += heights[i] + GAP;
            }
        }
    }

    private static double shrink(double[] heights, int section, double excess, double keeps) {
        double given = Math.clamp(excess, 0, Math.max(0, heights[section] - keeps));
        heights[section] -= given;
        return given;
    }
}
