package soban.simulate;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How it went so far: orders asked for, answered with a decision, refused and why, and never
/// clearly answered.
///
/// @param refused how many for which reason: the code of the problem that was answered
public record Counts(int asked, int answered, Map<String, Integer> refused, int unclear) {
    static final Counts NONE = new Counts(0, 0, Map.of(), 0);

    public Counts {
        refused = Collections.unmodifiableMap(new TreeMap<>(refused));
    }

    Counts withOneAsked() {
        return new Counts(asked + 1, answered, refused, unclear);
    }

    Counts with(Ending ending) {
        return switch (ending.outcome()) {
            case ANSWERED -> new Counts(asked, answered + 1, refused, unclear);
            case REFUSED -> new Counts(asked, answered, oneMore(ending.reason()), unclear);
            case UNCLEAR -> new Counts(asked, answered, refused, unclear + 1);
        };
    }

    private Map<String, Integer> oneMore(String reason) {
        var more = new TreeMap<>(refused);
        more.merge(reason, 1, Integer::sum);
        return more;
    }
}
