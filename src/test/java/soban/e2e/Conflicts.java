package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import soban.bench.Table;
import soban.domain.order.CancelEvent.CancelRefused;
import soban.domain.order.CancelEvent.CancelRequested;
import soban.domain.order.CancelEvent.OrderCancelled;
import soban.domain.order.CancelEvent.UndoingBegun;
import soban.domain.order.CancelEvent.WorkLost;
import soban.domain.order.OrderEvent;
import soban.domain.order.OrderEvent.OrderHandedOver;
import soban.domain.order.OrderEvent.OrderSeen;
import soban.domain.order.OrderEvent.PreparationFinished;
import soban.domain.order.OrderEvent.PreparationStarted;
import soban.domain.order.OrderEvent.StepUndone;
import soban.wire.EventRecord;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// How conflicts between desks were decided, held against the product's rules by the log alone.
record Conflicts(Collection<EventRecord> events, LonelyCook cook) {
    private static final Duration UNDO = Duration.ofMinutes(15);

    /// Which rule of the product gives each outcome.
    private static final Map<String, String> RULES =
            Map.ofEntries(
                    Map.entry("PreparationStarted", "the first who starts; time by rule 19"),
                    Map.entry("PreparationFinished", "the first who finishes; time by rule 19"),
                    Map.entry("StepUndone", "18: within 15 minutes of the device's time"),
                    Map.entry("OrderHandedOver", "7: only from ready"),
                    Map.entry("CancelRefused", "8: begun before the cancel was known"),
                    Map.entry("WorkLost", "8: the refund had begun: the shop's loss"),
                    Map.entry("so already", "two desks did the same"),
                    Map.entry("order-cancelled", "8, 11: it had been undone"),
                    Map.entry("order-closed", "it had been handed over"),
                    Map.entry("wrong-step", "another step comes first"),
                    Map.entry("undo-too-late", "18: later than 15 minutes"),
                    Map.entry("undo-nothing", "18: another desk had moved it"),
                    Map.entry("cancel-pending", "7: a cancel is undecided"));

    static Table table(LonelyCook cook, Verdicts verdicts) {
        var counts = new TreeMap<String, Integer>();
        cook.sent()
                .forEach(
                        (number, action) ->
                                counts.merge(
                                        action.name() + ": " + verdicts.outcome(number),
                                        1,
                                        Integer::sum));
        var table = new Table("what became of each press", "outcome", "presses", "by rule");
        counts.forEach(
                (outcome, count) -> {
                    String rule = RULES.get(outcome.substring(outcome.indexOf(": ") + 2));
                    assertThat(rule).as("a rule for " + outcome).isNotNull();
                    table.row(outcome, count, rule);
                });
        return table;
    }

    static boolean isSeen(EventRecord record) {
        return record.event() instanceof OrderSeen;
    }

    /// Whose cancel was asked for and has neither gone through nor been refused.
    static Set<String> undecided(Collection<EventRecord> events) {
        var open = new HashSet<String>();
        for (EventRecord record : events) {
            switch (record.event()) {
                case CancelRequested asked -> open.add(asked.order().value());
                case CancelRefused refused -> open.remove(refused.order().value());
                case OrderCancelled done -> open.remove(done.order().value());
                default -> {
                    // Nothing about a cancel.
                }
            }
        }
        return open;
    }

    void assertByTheRules() {
        var asked = new HashSet<String>();
        var kept = new HashSet<String>();
        var undone = new HashSet<String>();
        var lost = new HashSet<String>();
        var over = new HashSet<String>();
        var since = new HashMap<String, Instant>();
        for (EventRecord record : events) {
            if (record.sequence() == 0 || !(record.event() instanceof OrderEvent event)) {
                continue;
            }
            String order = event.order().value();
            if (event instanceof CancelRequested) {
                asked.add(order);
            } else if (event instanceof CancelRefused) {
                kept.add(order);
            } else if (event instanceof UndoingBegun) {
                undone.add(order);
                over.add(order);
            } else if (event instanceof WorkLost) {
                lost.add(order);
            } else if (isStep(event)) {
                assertThat(over).as("a step of what is over").doesNotContain(order);
                step(event, order, since);
                if (event instanceof OrderHandedOver) {
                    over.add(order);
                }
            }
        }
        for (String order : asked) {
            assertThat(kept.contains(order))
                    .as("%s was begun: its cancel is refused", order)
                    .isEqualTo(cook.began(order));
            assertThat(undone.contains(order)).as(order).isNotEqualTo(kept.contains(order));
        }
        undone.removeAll(asked);
        for (String order : undone) {
            assertThat(lost.contains(order))
                    .as("%s was cancelled by the owner: begun work is lost", order)
                    .isEqualTo(cook.began(order));
        }
        assertThat(asked).isNotEmpty();
        assertThat(lost).isNotEmpty();
    }

    private static boolean isStep(OrderEvent event) {
        return event instanceof PreparationStarted
                || event instanceof PreparationFinished
                || event instanceof StepUndone
                || event instanceof OrderHandedOver;
    }

    /// Time goes on in each order, and a slip is taken back in time.
    private static void step(OrderEvent event, String order, Map<String, Instant> since) {
        Instant at =
                switch (event) {
                    case PreparationStarted started -> started.at();
                    case PreparationFinished finished -> finished.at();
                    case StepUndone back -> back.at();
                    case OrderHandedOver done -> done.at();
                    default -> throw new AssertionError(event);
                };
        Instant before = since.put(order, at);
        if (before != null) {
            assertThat(at).as(order).isAfterOrEqualTo(before);
            if (event instanceof StepUndone) {
                assertThat(Duration.between(before, at)).as(order).isLessThanOrEqualTo(UNDO);
            }
        }
    }
}
