package soban.console.rider;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.List;
import java.util.function.DoubleSupplier;

/// Offers, deliveries and the map beside each other as far as they fit: where three are too many,
/// the map takes the place of the offers when it is asked for; where two are, they share one
/// column.
public final class Columns extends Pane {
    private static final double THREE = 58;
    private static final double TWO = 32;
    private static final double GAP = 1;

    private DoubleSupplier em = () -> 15;
    private Runnable arranged = () -> {};
    private boolean mapWanted;

    /// @param size the size of text in pixels
    /// @param listener hears when the map gets a place of its own, or loses it
    void measure(DoubleSupplier size, Runnable listener) {
        em = size;
        arranged = listener;
        widthProperty().subscribe(_ -> arranged.run());
    }

    /// Offers, deliveries and the map all have their places.
    boolean holdsAll() {
        return getWidth() >= THREE * em.getAsDouble();
    }

    boolean isMapWanted() {
        return mapWanted;
    }

    void wantMap(boolean wanted) {
        mapWanted = wanted;
        requestLayout();
        arranged.run();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        List<Node> parts = getChildren();
        Insets around = getInsets();
        double gap = GAP * em.getAsDouble();
        double x = around.getLeft();
        double y = around.getTop();
        double width = getWidth() - x - around.getRight();
        double height = getHeight() - y - around.getBottom();
        Node offers = parts.get(0);
        Node mine = parts.get(1);
        Node map = parts.get(2);
        boolean three = holdsAll();
        offers.setVisible(three || !mapWanted);
        map.setVisible(three || mapWanted);
        if (three) {
            double wide = (width - 2 * gap) / 3;
            put(offers, x, y, wide, height);
            put(mine, x + wide + gap, y, wide, height);
            put(map, x + 2 * (wide + gap), y, wide, height);
        } else if (width >= TWO * em.getAsDouble()) {
            double wide = (width - gap) / 2;
            put(mapWanted ? map : offers, x, y, wide, height);
            put(mine, x + wide + gap, y, wide, height);
        } else {
            double tall = (height - gap) / 2;
            put(mine, x, y, width, tall);
            put(mapWanted ? map : offers, x, y + tall + gap, width, tall);
        }
    }

    private static void put(Node part, double x, double y, double width, double height) {
        part.resizeRelocate(x, y, width, height);
    }
}
