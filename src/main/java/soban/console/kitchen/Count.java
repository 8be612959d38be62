package soban.console.kitchen;

import soban.domain.order.OrderLine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How many of one thing, made one way, are still to be made over all open tickets.
record Count(What what, int quantity) {
    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingInt(Count::quantity)
                    .reversed()
                    .thenComparing(count -> count.what.name());

    record What(String name, List<String> options) {}

    /// Lines that are ticked off are made, and not counted.
    static List<Count> over(List<TicketCard> cards) {
        Map<What, Integer> sums = new LinkedHashMap<>();
        cards.stream()
                .filter(card -> card.step() != Step.ACKNOWLEDGE)
                .forEach(card -> add(card, sums));
        List<Count> counts = new ArrayList<>();
        sums.forEach((what, sum) -> counts.add(new Count(what, sum)));
        counts.sort(MOST_FIRST);
        return List.copyOf(counts);
    }

    private static void add(TicketCard card, Map<What, Integer> sums) {
        List<OrderLine> lines = card.ticket().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!card.ticked().contains(i)) {
                OrderLine line = lines.get(i);
                sums.merge(new What(line.name(), line.options()), line.quantity(), Integer::sum);
            }
        }
    }
}
