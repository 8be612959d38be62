package soban.console.screen;

import javafx.scene.Node;

/// Something that a window offers beside its desk: a button in its head, and a sheet that lies over
/// the window while it is open.
public interface Extra {
    Node button();

    Node sheet();

    boolean isOpen();

    void toggle();

    void close();

    /// Makes it anew for each language.
    interface Maker {
        Extra in(Strings strings);
    }
}
