package soban.console.kitchen;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

import java.util.function.DoubleConsumer;

/// Says where on the whole board one is, and moves it. The keys do that, too.
final class GridBar extends ScrollBar {
    static final double WIDTH = 10;

    GridBar(DoubleConsumer moved) {
        setOrientation(Orientation.VERTICAL);
        setManaged(false);
        setFocusTraversable(false);
        valueProperty().addListener((_, _, value) -> moved.accept(value.doubleValue()));
    }

    /// @param lowest how far the board can be moved
    /// @param room how much of it is in sight
    void show(double offset, double lowest, double room) {
        setVisible(lowest > 0);
        setMax(lowest);
        setVisibleAmount(lowest * room / (lowest + room));
        setUnitIncrement(room / 8);
        setBlockIncrement(room);
        setValue(offset);
    }
}
