package soban.console.rider;

import soban.domain.place.GeoPoint;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Positions as maps write them for copying: `37.54421, 127.05598`.
final class Positions {
    private static final String NUMBER = "(-?[0-9]{1,3}(?:\\.[0-9]{1,15})?)";
    private static final Pattern PAIR = Pattern.compile(NUMBER + "(?:\\s*,\\s*|\\s+)" + NUMBER);

    private Positions() {}

    static String text(GeoPoint point) {
        return String.format(Locale.ROOT, "%.5f, %.5f", point.latitude(), point.longitude());
    }

    /// Nothing when it is no place on the globe.
    static Optional<GeoPoint> parsed(String text) {
        Matcher pair = PAIR.matcher(text.strip());
        return pair.matches()
                ? Optional.of(
                                new GeoPoint(
                                        Double.parseDouble(pair.group(1)),
                                        Double.parseDouble(pair.group(2))))
                        .filter(GeoPoint::isOnEarth)
                : Optional.empty();
    }
}
