package soban.console.rider;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Finds places for names beside their dots, so that none covers another or a dot, if that can be
/// helped. The largest choose first.
///
/// @param edge how much room stays free at each side
record Placing(double width, double height, double edge) {
    /// A box on the map.
    record Box(double x, double y, double width, double height) {
        private double common(Box other) {
            double across = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
            double down = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
            return across > 0 && down > 0 ? across * down : 0;
        }
    }

    /// A name, and the middle and radius of the dot to which it belongs.
    record Name(double x, double y, double radius, double width, double height) {
        Box dot() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }

        /// Beside it, below, above, at its corners: first close to it, then farther.
        private Stream<Box> candidates() {
            return Stream.of(4.0, 14.0, 30.0, 52.0, 80.0).flatMap(gap -> around(radius + gap));
        }

        private Stream<Box> around(double away) {
            double slant = away * 0.7;
            return Stream.of(
                    new Box(x + away, y - height / 2, width, height),
                    new Box(x - away - width, y - height / 2, width, height),
                    new Box(x - width / 2, y + away, width, height),
                    new Box(x - width / 2, y - away - height, width, height),
                    new Box(x + slant, y + slant, width, height),
                    new Box(x + slant, y - slant - height, width, height),
                    new Box(x - slant - width, y + slant, width, height),
                    new Box(x - slant - width, y - slant - height, width, height));
        }
    }

    /// @param taken where no name may stand
    List<Box> of(List<Name> names, List<Box> taken) {
        var full = new ArrayList<>(taken);
        names.forEach(name -> full.add(name.dot()));
        var places = new IdentityHashMap<Name, Box>();
        names.stream()
                .sorted(Comparator.comparingDouble(name -> -name.width() * name.height()))
                .forEach(
                        name -> {
                            Box best = best(name, full);
                            full.add(best);
                            places.put(name, best);
                        });
        return names.stream().map(places::get).toList();
    }

    private Box best(Name name, List<Box> full) {
        return name.candidates()
                .map(this::pushedInside)
                .min(Comparator.comparingDouble(box -> covered(box, full)))
                .orElseThrow();
    }

    /// A name may slide along the edge, but not beyond it.
    private Box pushedInside(Box box) {
        return new Box(
                Math.clamp(box.x(), edge, Math.max(edge, width - edge - box.width())),
                Math.clamp(box.y(), edge, Math.max(edge, height - edge - box.height())),
                box.width(),
                box.height());
    }

    private static double covered(Box box, List<Box> full) {
        return full.stream().mapToDouble(box::common).sum();
    }
}
