package soban.simulate;

import java.util.Map;
import java.util.stream.Collectors;

/// How a simulation went, as it is told in the end.
///
/// @param served orders that had reached their customers by the end
/// @param lost acknowledged orders that their customers don't find
/// @param doubled orders that customers find without having asked for them, or once too often
/// @param unchecked acknowledged orders that could not be looked for: nobody shows the lists
/// @param millis latencies from the moment at which an order was due to its final answer, or until
///   its customer gave up
record Report(
        int asked,
        int answered,
        Map<String, Integer> refused,
        int unclear,
        int served,
        int lost,
        int doubled,
        int unchecked,
        Latencies.Summary millis) {
    static final int NO_ANSWERS = 1;
    static final int WRONG = 3;
    static final int UNCHECKED = 4;

    static Report of(Counts counts, Audit.Finding found, Latencies.Summary millis) {
        return new Report(
                counts.asked(),
                counts.answered(),
                counts.refused(),
                counts.unclear(),
                found.served(),
                found.lost().size(),
                found.doubled().size(),
                found.unchecked(),
                millis);
    }

    int exitCode() {
        if (lost > 0 || doubled > 0) {
            return WRONG;
        }
        if (asked > 0 && answered == 0) {
            return NO_ANSWERS;
        }
        return unchecked > 0 ? UNCHECKED : 0;
    }

    String words() {
        return String.join(
                System.lineSeparator(),
                "%d asked, %d answered, %s, %d unclear; %d served by now"
                        .formatted(asked, answered, refusals(), unclear, served),
                "%d lost, %d doubled".formatted(lost, doubled)
                        + (unchecked == 0 ? "" : ", " + unchecked + " could not be looked for"),
                "waited since they were due: p50 %s, p90 %s, p99 %s, max %s"
                        .formatted(
                                time(millis.p50()),
                                time(millis.p90()),
                                time(millis.p99()),
                                time(millis.max())));
    }

    private String refusals() {
        int all = refused.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + " refused"
                + (all == 0
                        ? ""
                        : refused.entrySet().stream()
                                .map(why -> why.getKey() + " " + why.getValue())
                                .collect(Collectors.joining(", ", " (", ")")));
    }

    private static String time(double millis) {
        return millis < 10 ? "%.1f ms".formatted(millis) : "%.0f ms".formatted(millis);
    }
}
