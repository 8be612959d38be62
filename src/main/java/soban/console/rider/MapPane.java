package soban.console.rider;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Phrasebook;
import soban.domain.place.GeoPoint;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// A map that is drawn: me, shops, the crow's way to the next one. It knows no streets, and no
/// place of a drop-off, so it draws none. A click says where I am.
///
/// Its parts are made when it shows something else, and placed when it is laid out.
final class MapPane extends Region {
    /// How much room names have beside the outermost dots, in sizes of text.
    private static final double MARGIN = 3;

    private final Phrasebook book;
    private final DoubleSupplier em;
    private Chart shown = new Chart(null, List.of());
    private MapDrawing drawing;
    private @Nullable MapScale scale;
    private double drawnFor;

    /// @param em the size of text in pixels
    /// @param clicked hears the place at which somebody pointed
    MapPane(Phrasebook book, DoubleSupplier em, Consumer<GeoPoint> clicked) {
        this.book = book;
        this.em = em;
        drawing = new MapDrawing(shown, book);
        getChildren().setAll(drawing.nodes());
        getStyleClass().add("map");
        setMinSize(0, 0);
        setAccessibleText(book.text("rider.map"));
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        setOnMouseClicked(
                event -> {
                    if (scale != null) {
                        clicked.accept(scale.at(event.getX(), event.getY()));
                    }
                });
    }

    void show(Chart chart) {
        if (!chart.equals(shown)) {
            shown = chart;
            drawing = new MapDrawing(chart, book);
            getChildren().setAll(drawing.nodes());
            requestLayout();
        } else if (drawnFor != em.getAsDouble()) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        drawnFor = em.getAsDouble();
        scale =
                MapScale.around(shown.places(), getWidth(), getHeight(), MARGIN * drawnFor)
                        .orElse(null);
        if (scale == null) {
            drawing.placeNothing(getWidth(), getHeight(), drawnFor);
        } else {
            drawing.place(scale, drawnFor);
        }
    }
}
