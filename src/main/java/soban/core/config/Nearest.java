package soban.core.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/// What somebody who mistyped a name most likely meant.
final class Nearest {
    private Nearest() {}

    /// The known name that takes the fewest changes of a letter, if it does not take too many.
    static Optional<String> to(String mistyped, Collection<String> known, int mostChanges) {
        return known.stream()
                .filter(name -> changes(mistyped, name) <= mostChanges)
                .min(
                        Comparator.<String>comparingInt(name -> changes(mistyped, name))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// How many letters must be put in, taken out or exchanged to make one word of the other.
    private static int changes(String one, String other) {
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(exchanged, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
