package soban.console.screen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Reads palettes as colours.
final class Sheets {
    static final Path FOLDER = Path.of("styles");

    private static final Pattern COLOUR =
            Pattern.compile("^ {4}(-[a-z0-9-]+): (#[0-9A-F]{6,8});$", Pattern.MULTILINE);

    private Sheets() {}

    static Map<String, String> palette(Theme theme) {
        Map<String, String> colours = new TreeMap<>();
        var found = COLOUR.matcher(text("palette-" + (theme == Theme.LIGHT ? "light" : "dark")));
        while (found.find()) {
            colours.put(found.group(1), found.group(2));
        }
        return colours;
    }

    /// All but the palettes.
    static List<String> names() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".css", ""))
                    .filter(name -> !name.startsWith("palette"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String sheet) {
        try {
            return Files.readString(FOLDER.resolve(sheet + ".css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The contrast of two opaque colours as WCAG 2 defines it, 1 to 21.
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
