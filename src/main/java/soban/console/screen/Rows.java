package soban.console.screen;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// A short list on a screen. Each row keeps its node as long as its key stays, so that a list that
/// moves up does not put another row's button under a finger that is already pressing.
public final class Rows<T> {
    /// One row: a node that can show another state of the same thing.
    public interface Row<T> {
        Node node();

        void show(T item);
    }

    private final Supplier<Pane> place;
    private final Function<T, Object> key;
    private final Supplier<Row<T>> maker;
    private Map<Object, Row<T>> rows = Map.of();
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
        Map<Object, Row<T>> before = rows;
        Map<Object, Row<T>> now = new HashMap<>();
        List<Node> nodes =
                items.stream()
                        .map(
                                item -> {
                                    Object id = key.apply(item);
                                    Row<T> row =
                                            before.containsKey(id) ? before.get(id) : maker.get();
                                    row.show(item);
                                    now.put(id, row);
                                    return row.node();
                                })
                        .toList();
        rows = now;
        var children = place.get().getChildren();
        if (!children.equals(nodes)) {
            children.setAll(nodes);
        }
    }
}
