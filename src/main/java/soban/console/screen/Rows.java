package soban.console.screen;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A short list on a screen. Each row keeps its node as long as its key stays, so that a list that
/// moves up does not put another row's button under a finger that is already pressing. Of items
/// with one key, such as the same thing twice on a bill, each has a row of its own.
public final class Rows<T> {
    /// One row: a node that can show another state of the same thing.
    public interface Row<T> {
        Node node();

        void show(T item);
    }

    /// The n-th row with this key.
    private record Place(Object key, int nth) {}

    private final Supplier<Pane> place;
    private final Function<T, Object> key;
    private final Supplier<Row<T>> maker;
    private Map<Place, Row<T>> rows = Map.of();
    private List<T> shown = List.of();

    /// @param place known only when the screen is loaded
    public Rows(Supplier<Pane> place, Function<T, Object> key, Supplier<Row<T>> maker) {
        this.place = place;
        this.key = key;
        this.maker = maker;
    }

    public void show(List<T> items) {
        if (items.equals(shown)) {
            return;
        }
        shown = List.copyOf(items);
        Map<Place, Row<T>> before = rows;
        Map<Place, Row<T>> now = new HashMap<>();
        List<Node> nodes = new ArrayList<>();
        for (T item : items) {
            Place id = free(key.apply(item), now);
            Row<T> row = before.containsKey(id) ? before.get(id) : maker.get();
            row.show(item);
            now.put(id, row);
            nodes.add(row.node());
        }
        rows = now;
        var children = place.get().getChildren();
        if (!children.equals(nodes)) {
            children.setAll(nodes);
        }
    }

    private static <T> Place free(Object key, Map<Place, Row<T>> taken) {
        int nth = 0;
        while (taken.containsKey(new Place(key, nth))) {
            nth++;
        }
        return new Place(key, nth);
    }
}
