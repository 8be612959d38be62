package soban.console.screen;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Pretendard in four weights, so that Hangul and figures look the same on every machine. The
/// toolkit knows Regular and Bold as weights of one family, Medium and SemiBold as families of
/// their own: sheets name them so.
public final class Fonts {
    private static final List<String> WEIGHTS = List.of("Regular", "Medium", "SemiBold", "Bold");

    private Fonts() {}

    public static void load() {
        WEIGHTS.forEach(Fonts::load);
    }

    private static void load(String weight) {
        String path = "/soban/console/fonts/Pretendard-" + weight + ".otf";
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 15) == null) {
                throw new IllegalStateException("the bundled font can't be loaded: " + path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
