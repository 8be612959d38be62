package soban.e2e;

import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.Set;

/// Whether something is to be seen on a picture.
public final class Blank {
    private static final int STEP = 3;

    private Blank() {}

    /// How many colours there are; a blank one has few.
    public static int colours(BufferedImage image) {
        Set<Integer> seen = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += STEP) {
            for (int x = 0; x < image.getWidth(); x += STEP) {
                seen.add(image.getRGB(x, y));
            }
        }
        return seen.size();
    }
}
