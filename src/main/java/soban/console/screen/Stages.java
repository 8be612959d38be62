package soban.console.screen;

import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// How a desk's window opens: as large as is good to work with, and never larger than the screen.
public final class Stages {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 960;
    private static final double SMALLEST_HEIGHT = 620;

    private Stages() {}

    public static void open(Stage stage, Scene scene) {
        var bounds = Screen.getPrimary().getVisualBounds();
        stage.setScene(scene);
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, bounds.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, bounds.getHeight()));
        stage.setWidth(Math.min(WIDTH, bounds.getWidth()));
        stage.setHeight(Math.min(HEIGHT, bounds.getHeight()));
        stage.show();
    }
}
