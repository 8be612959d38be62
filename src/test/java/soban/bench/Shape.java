package soban.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// How many records of which size the core writes, on average: what its floor is to copy.
///
/// @param events of the story, for each command
/// @param live records of the live state, for each command
/// @param feeds copies for desks, for each command
/// @param batch what stands once in each transaction, such as the position and the shops
record Shape(Records events, Records live, Records feeds, Records batch, Records reply) {
    /// Some records of one size.
    ///
    /// @param each how many for one command, or for one transaction
    /// @param bytes of key, headers and value together
    record Records(double each, int bytes) {
        static Records of(LogMeter.Total total, double by) {
            return new Records(
                    total.records() / by,
                    total.records() == 0 ? 0 : (int) (total.bytes() / total.records()));
        }

        /// How many are due with one more.
        ///
        /// @param count how many there were already
        int due(long count) {
            return (int) ((long) ((count + 1) * each) - (long) (count * each));
        }
    }

    /// As one argument of a program.
    String text() {
        return Arrays.asList(events, live, feeds, batch, reply).stream()
                .map(r -> String.format(Locale.ROOT, "%.4f:%d", r.each(), r.bytes()))
                .collect(Collectors.joining(","));
    }

    static Shape parse(String text) {
        Records[] all =
                Arrays.stream(text.split(",", -1))
                        .map(part -> part.split(":", -1))
                        .map(p -> new Records(Double.parseDouble(p[0]), Integer.parseInt(p[1])))
                        .toArray(Records[]::new);
        return new Shape(all[0], all[1], all[2], all[3], all[4]);
    }
}
