package soban.console.start;

import soban.domain.place.District;
import soban.domain.place.GeoPoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Places as people type them: `37.5446, 127.0557`, and districts one a line, each with or without
/// the coordinates of its middle.
final class TypedPlaces {
    private static final String DEGREES = "(-?[0-9]{1,3}(?:\\.[0-9]+)?)";
    private static final String PAIR = DEGREES + "\\s*[, ]\\s*" + DEGREES;
    private static final Pattern POINT = Pattern.compile(PAIR);
    private static final Pattern NAMED = Pattern.compile("(.*?)[\\s,]+" + PAIR);
    private static final int LONGEST_NAME = 80;

    private TypedPlaces() {}

    static Optional<GeoPoint> point(String typed) {
        Matcher found = POINT.matcher(typed.strip());
        return found.matches() ? point(found.group(1), found.group(2)) : Optional.empty();
    }

    /// Reads one district a line.
    ///
    /// @param shop where a district without coordinates counts as lying
    /// @return as many as there are lines, or the first line that is none
    static Districts districts(String typed, GeoPoint shop) {
        var districts = new ArrayList<District>();
        for (String line : typed.lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            Matcher found = NAMED.matcher(line);
            boolean placed = found.matches();
            String name = placed ? found.group(1).strip() : line;
            Optional<GeoPoint> middle =
                    placed ? point(found.group(2), found.group(3)) : Optional.of(shop);
            if (!isName(name) || middle.isEmpty()) {
                return new Districts(List.of(), line);
            }
            districts.add(new District("d-" + (districts.size() + 1), name, middle.get()));
        }
        return new Districts(districts, "");
    }

    /// Where several are typed in one line there are commas between.
    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.indexOf(',') < 0
                && name.chars().noneMatch(Character::isISOControl);
    }

    /// @param unread the line that can't be read; empty when all could
    record Districts(List<District> all, String unread) {
        Districts {
            all = List.copyOf(all);
        }
    }

    private static Optional<GeoPoint> point(String latitude, String longitude) {
        return Optional.of(
                        new GeoPoint(Double.parseDouble(latitude), Double.parseDouble(longitude)))
                .filter(GeoPoint::isOnEarth);
    }
}
