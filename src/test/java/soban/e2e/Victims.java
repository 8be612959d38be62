package soban.e2e;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Who is killed next, and after which pause: each in its turn, in another order each time. One
/// seed always names the same ones, wherever one begins.
final class Victims {
    static final String DESK = "desk";
    private static final List<String> ALL =
            List.of("core", "core", "broker", "broker", "sandbox", DESK, DESK);
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private final Random random;
    private final List<String> left = new ArrayList<>();

    record Victim(String name, Duration after) {}

    /// @param from so many have been killed before
    Victims(long seed, int from) {
        random = new Random(seed);
        for (int i = 0; i < from; i++) {
            var _ = next();
        }
    }

    Victim next() {
        var after = Duration.ofNanos((long) (random.nextDouble() * LONGEST.toNanos()));
        if (left.isEmpty()) {
            left.addAll(ALL);
            Collections.shuffle(left, random);
        }
        return new Victim(left.removeLast(), after);
    }
}
