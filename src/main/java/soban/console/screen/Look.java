package soban.console.screen;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.Scene;

import java.util.Base64;

/// Dresses a scene: base theme, palette, sheets, and the size of its text, of which every measure
/// in the sheets is a multiple.
public final class Look {
    private static final double TEXT = 15;
    private static final double ICON = 18;
    private static final double LARGE_ICON = 52;

    private Look() {}

    public static void dress(Scene scene, Choices choices, String... areas) {
        scene.setUserAgentStylesheet(choices.theme().userAgentStylesheet());
        scene.getStylesheets().setAll(choices.theme().stylesheets(areas));
        scene.getStylesheets().add(icons(scale(choices)));
        scene.getRoot().setStyle("-fx-font-size: " + em(choices) + "px;");
    }

    public static double scale(Choices choices) {
        return choices.textPercent() / 100.0;
    }

    /// The size of text in pixels.
    public static double em(Choices choices) {
        return TEXT * scale(choices);
    }

    private static String icons(double scale) {
        String sheet =
                ".ikonli-font-icon { -fx-icon-size: %.0fpx; } .large-icon { -fx-icon-size: %.0fpx; }"
                        .formatted(ICON * scale, LARGE_ICON * scale);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(sheet.getBytes(UTF_8));
    }
}
