package soban.console.screen;

import javafx.scene.Scene;
import javafx.stage.Stage;

/// A desk's window of whatever role. To be used on the FX thread.
public interface RoleWindow {
    void open(Stage stage);

    Scene scene();

    /// Time stops for this window, and the desk's news no longer reach it.
    void close();
}
