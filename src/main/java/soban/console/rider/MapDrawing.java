package soban.console.rider;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import soban.console.rider.Chart.Spot;
import soban.console.rider.Placing.Box;
import soban.console.rider.Placing.Name;
import soban.console.screen.Phrasebook;
import soban.domain.place.GeoPoint;

import java.util.ArrayList;
import java.util.List;

/// The parts of one map. They are placed by hand, so none of them is managed.
final class MapDrawing {
    private static final int RINGS = 6;
    private static final double DOT = 0.55;
    private static final double EDGE = 0.5;

    private final Chart chart;
    private final Phrasebook book;
    private final List<Circle> rings = new ArrayList<>();
    private final List<Line> ways = new ArrayList<>();
    private final List<Circle> dots = new ArrayList<>();
    private final List<MapName> names = new ArrayList<>();
    private final Line bar = new Line();
    private final Label barLength = label("", "map-bar-length");
    private final Label north;
    private final Label unknown;
    private final List<Node> all = new ArrayList<>();

    MapDrawing(Chart chart, Phrasebook book) {
        this.chart = chart;
        this.book = book;
        north = label(book.text("rider.map.north"), "map-north");
        unknown = label(book.text("rider.map.unknown"), "map-unknown");
        if (chart.me() != null) {
            for (int i = 0; i < RINGS; i++) {
                rings.add(dot("map-ring"));
            }
        }
        for (Spot spot : chart.spots()) {
            if (spot.goal() && chart.me() != null) {
                ways.add(new Line());
            }
            dots.add(dot(spot.mine() ? "map-mine" : "map-shop"));
            names.add(new MapName(name(spot), dots.getLast()));
        }
        if (chart.me() != null) {
            dots.add(dot("map-me"));
            names.add(new MapName(label(book.text("rider.map.me"), "map-name"), dots.getLast()));
        }
        ways.forEach(way -> way.getStyleClass().add("map-way"));
        bar.getStyleClass().add("map-bar");
        all.addAll(rings);
        names.forEach(name -> all.add(name.lead()));
        all.addAll(ways);
        all.addAll(dots);
        names.forEach(name -> all.add(name.text()));
        all.addAll(List.of(bar, barLength, north, unknown));
        all.forEach(
                node -> {
                    node.setManaged(false);
                    node.setMouseTransparent(true);
                });
    }

    List<Node> nodes() {
        return all;
    }

    private static Region name(Spot spot) {
        var box = new VBox(label(spot.name(), "map-name"));
        if (!spot.ways().isEmpty()) {
            box.getChildren().add(label(String.join("\n", spot.ways()), "map-district"));
        }
        box.getStyleClass().add("map-label");
        return box;
    }

    private static Circle dot(String style) {
        var circle = new Circle();
        circle.getStyleClass().add(style);
        return circle;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    /// Says that there is no place from which a map could be drawn.
    void placeNothing(double width, double height, double em) {
        all.forEach(node -> node.setVisible(node.equals(unknown)));
        double wide = Math.max(0, Math.min(width - 2 * em, 22 * em));
        double tall = unknown.prefHeight(wide);
        unknown.resizeRelocate((width - wide) / 2, (height - tall) / 2, wide, tall);
    }

    void place(MapScale scale, double em) {
        all.forEach(node -> node.setVisible(!node.equals(unknown)));
        placeDots(scale, em);
        placeRings(scale);
        placeFrame(scale, em);
        placeNames(scale, em);
    }

    private void placeDots(MapScale scale, double em) {
        List<GeoPoint> places = new ArrayList<>(chart.spots().stream().map(Spot::at).toList());
        if (chart.me() != null) {
            places.add(chart.me());
        }
        int way = 0;
        for (int i = 0; i < dots.size(); i++) {
            Circle dot = dots.get(i);
            dot.setCenterX(scale.x(places.get(i)));
            dot.setCenterY(scale.y(places.get(i)));
            dot.setRadius(DOT * em);
            if (chart.me() != null && i < chart.spots().size() && chart.spots().get(i).goal()) {
                Line line = ways.get(way++);
                line.setStartX(scale.x(chart.me()));
                line.setStartY(scale.y(chart.me()));
                line.setEndX(dot.getCenterX());
                line.setEndY(dot.getCenterY());
            }
        }
    }

    /// Around me, each as far from the last as the bar is long.
    private void placeRings(MapScale scale) {
        double step = scale.pixels((double) scale.barMetres(scale.width() / 4));
        for (int i = 0; i < rings.size(); i++) {
            Circle ring = rings.get(i);
            Circle me = dots.getLast();
            ring.setCenterX(me.getCenterX());
            ring.setCenterY(me.getCenterY());
            ring.setRadius(step * (i + 1));
        }
    }

    private void placeFrame(MapScale scale, double em) {
        long metres = scale.barMetres(scale.width() / 4);
        String length = Distances.of(book, metres);
        if (!barLength.getText().equals(length)) {
            barLength.setText(length);
        }
        double x = em;
        double y = scale.height() - em;
        bar.setStartX(x);
        bar.setEndX(x + scale.pixels((double) metres));
        bar.setStartY(y);
        bar.setEndY(y);
        sized(barLength, x, y - barLength.prefHeight(-1) - 0.2 * em);
        sized(north, scale.width() - north.prefWidth(-1) - 0.8 * em, 0.6 * em);
    }

    private void placeNames(MapScale scale, double em) {
        List<Name> wanted = names.stream().map(name -> name.wanted(scale.width(), em)).toList();
        List<Box> boxes =
                new Placing(scale.width(), scale.height(), EDGE * em)
                        .of(wanted, List.of(box(barLength), box(north)));
        for (int i = 0; i < names.size(); i++) {
            names.get(i).put(boxes.get(i), em);
        }
    }

    private static void sized(Region part, double x, double y) {
        part.resizeRelocate(x, y, Math.ceil(part.prefWidth(-1)), part.prefHeight(-1));
    }

    private static Box box(Region part) {
        return new Box(part.getLayoutX(), part.getLayoutY(), part.getWidth(), part.getHeight());
    }
}
