package soban.console.counter;

import soban.domain.order.LineRequest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a customer at the counter has asked for so far.
///
/// @param next the id of the next line
record Basket(List<Line> lines, String note, int next, Destination to) {
    static final int MOST_OF_ONE = 99;
    static final Basket EMPTY = new Basket(List.of(), "", 1, Destination.NOWHERE);

    /// @param id by which a line is found again while others come and go
    record Line(int id, LineRequest wanted) {
        Line quantity(int changed) {
            return new Line(
                    id,
                    new LineRequest(wanted.product(), wanted.options(), changed, wanted.note()));
        }

        boolean isSame(LineRequest other) {
            return wanted.product().equals(other.product())
                    && wanted.options().equals(other.options())
                    && wanted.note().equals(other.note());
        }
    }

    Basket {
        lines = List.copyOf(lines);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    Optional<Line> line(int id) {
        return lines.stream().filter(line -> line.id() == id).findFirst();
    }

    /// The same once more makes one line with more of it.
    Basket with(LineRequest wanted) {
        var same = lines.stream().filter(line -> line.isSame(wanted)).findFirst();
        if (same.isPresent()) {
            int all = Math.min(same.get().wanted().quantity() + wanted.quantity(), MOST_OF_ONE);
            return change(same.get().id(), line -> line.quantity(all));
        }
        var more = new ArrayList<>(lines);
        more.add(new Line(next, wanted));
        return new Basket(more, note, next + 1, to);
    }

    Basket replace(int id, LineRequest wanted) {
        boolean merges = lines.stream().anyMatch(line -> line.id() != id && line.isSame(wanted));
        return merges ? without(id).with(wanted) : change(id, _ -> new Line(id, wanted));
    }

    Basket more(int id) {
        return change(
                id, line -> line.quantity(Math.min(line.wanted().quantity() + 1, MOST_OF_ONE)));
    }

    /// One less; the last one takes the line away.
    Basket less(int id) {
        boolean last = line(id).filter(line -> line.wanted().quantity() <= 1).isPresent();
        return last ? without(id) : change(id, line -> line.quantity(line.wanted().quantity() - 1));
    }

    Basket without(int id) {
        return new Basket(lines.stream().filter(line -> line.id() != id).toList(), note, next, to);
    }

    Basket noted(String words) {
        return new Basket(lines, words, next, to);
    }

    Basket to(Destination changed) {
        return new Basket(lines, note, next, changed);
    }

    int of(String product) {
        return lines.stream()
                .map(Line::wanted)
                .filter(wanted -> wanted.product().equals(product))
                .mapToInt(LineRequest::quantity)
                .sum();
    }

    List<LineRequest> requests() {
        return lines.stream().map(Line::wanted).toList();
    }

    private Basket change(int id, UnaryOperator<Line> change) {
        return new Basket(
                lines.stream().map(line -> line.id() == id ? change.apply(line) : line).toList(),
                note,
                next,
                to);
    }
}
