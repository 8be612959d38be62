package soban.bench;

import java.time.Duration;

/// How much is measured. `-Dbench.quick=true` takes the smaller sizes, which show that a bench
/// works and little else; each size can be set alone, such as `-Dbench.rounds=9`.
final class Sizes {
    static final boolean QUICK = Boolean.getBoolean("bench.quick");

    private Sizes() {}

    static int rounds() {
        return of("bench.rounds", 5, 2);
    }

    static int of(String property, int usual, int quick) {
        return Integer.getInteger(property, QUICK ? quick : usual);
    }

    static Duration seconds(String property, int usual, int quick) {
        return Duration.ofSeconds(of(property, usual, quick));
    }
}
