package soban.console.rider;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import soban.console.rider.Placing.Box;
import soban.console.rider.Placing.Name;

/// A name on the map with its dot. Where it had to move away from the dot it is tied to it.
record MapName(Region text, Circle dot, Line lead) {
    private static final double WIDEST = 13;
    private static final double AWAY = 0.9;

    MapName(Region text, Circle dot) {
        this(text, dot, new Line());
        lead.getStyleClass().add("map-lead");
    }

    /// What must be placed.
    ///
    /// @param em the size of text in pixels
    Name wanted(double mapWidth, double em) {
        double most = Math.min(WIDEST * em, mapWidth * 0.6);
        double wide = Math.ceil(Math.min(text.prefWidth(-1), most));
        return new Name(
                dot.getCenterX(), dot.getCenterY(), dot.getRadius(), wide, text.prefHeight(wide));
    }

    void put(Box box, double em) {
        text.resizeRelocate(box.x(), box.y(), box.width(), box.height());
        double x = Math.clamp(dot.getCenterX(), box.x(), box.x() + box.width());
        double y = Math.clamp(dot.getCenterY(), box.y(), box.y() + box.height());
        double away = Math.hypot(x - dot.getCenterX(), y - dot.getCenterY());
        lead.setVisible(away > dot.getRadius() + AWAY * em);
        lead.setStartX(dot.getCenterX());
        lead.setStartY(dot.getCenterY());
        lead.setEndX(x);
        lead.setEndY(y);
    }
}
