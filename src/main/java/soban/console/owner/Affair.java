package soban.console.owner;

import soban.console.frame.Deed;
import soban.domain.order.OrderId;

import java.util.List;

/// One matter on a page that lists matters: what it is about, how it stands, and what can be done.
///
/// @param state how it stands, in a word
/// @param tone of that word: `calm`, `good`, `warn` or `late`
/// @param lines what else is to be known, the first the most important
public record Affair(
        String id,
        OrderId order,
        String title,
        String state,
        String tone,
        String when,
        List<String> lines,
        List<Deed> deeds) {
    public Affair {
        lines = lines.stream().filter(line -> !line.isBlank()).toList();
        deeds = List.copyOf(deeds);
    }
}
