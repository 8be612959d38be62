package soban.console.screen;

import javafx.scene.image.Image;
import javafx.stage.Stage;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Soban's own sign in the bars and lists of a system, which takes the size that fits. The build
/// draws them all from `installer/icon/soban.svg`.
public final class WindowIcon {
    private static final List<Integer> SIZES = List.of(16, 32, 48, 64, 128);

    private WindowIcon() {}

    public static void put(Stage stage) {
        stage.getIcons().setAll(images().toList());
    }

    /// Less those that this build has not drawn, as where an editor compiles it.
    static Stream<Image> images() {
        return SIZES.stream()
                .map(size -> WindowIcon.class.getResource("/icons/soban-" + size + ".png"))
                .filter(Objects::nonNull)
                .map(picture -> new Image(picture.toExternalForm()));
    }
}
