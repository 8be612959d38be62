package soban.console.rider;

import soban.console.screen.Phrasebook;

import java.util.Locale;

/// Lengths as people say them: `380 m`, `1.4 km`.
final class Distances {
    /// What rounds to a kilometre is said in kilometres.
    private static final int ALMOST_A_KILOMETRE = 995;

    private Distances() {}

    static String of(Phrasebook book, long metres) {
        if (metres < ALMOST_A_KILOMETRE) {
            return book.text("rider.metres", Math.round(metres / 10.0) * 10);
        }
        String kilometres = String.format(Locale.ROOT, "%.1f", metres / 1000.0);
        return book.text("rider.kilometres", kilometres.replaceFirst("\\.0$", ""));
    }
}
