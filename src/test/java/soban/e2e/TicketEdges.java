package soban.e2e;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The tickets of orders that are collected, seen on a picture by the colour of their edges.
public final class TicketEdges {
    /// The edge of a ticket that is collected is this broad and longer than that.
    public static final int ONE = 300;

    private TicketEdges() {}

    /// How many pixels have the colour by which orders that are collected are known.
    public static long of(BufferedImage image) {
        int light = colour("light");
        int dark = colour("dark");
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y) & 0xFFFFFF;
                count += rgb == light || rgb == dark ? 1 : 0;
            }
        }
        return count;
    }

    private static int colour(String theme) {
        try {
            String palette = Files.readString(Path.of("styles", "palette-" + theme + ".css"));
            var found = Pattern.compile("-pickup: #([0-9A-F]{6})").matcher(palette);
            if (!found.find()) {
                throw new AssertionError("no colour of pickup in " + theme);
            }
            return Integer.parseInt(found.group(1), 16);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
