package soban.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the rounds of a run measured, by the name of the figure. A round that somebody disturbed
/// moves a median little.
final class Medians {
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();

    void add(String name, double value) {
        figures.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    /// Not a number when the figure was never measured.
    double of(String name) {
        var sorted = figures.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    Map<String, List<Double>> all() {
        return figures;
    }
}
