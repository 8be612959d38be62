package soban.console.screen;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import soban.domain.order.OrderId;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What a window shows to somebody who is looking elsewhere: its title, with a mark while something
/// in it has waited too long. Once for each such thing it comes to the front; when a person works
/// in another window of this program, as soon as that is left.
public final class Beacon {
    private final StringProperty title = new SimpleStringProperty("Soban");
    private @Nullable Stage stage;
    private Set<OrderId> known = Set.of();

    public void open(Stage shown, Scene scene) {
        stage = shown;
        shown.titleProperty().bind(title);
        Stages.open(shown, scene);
    }

    /// The window tells of this now.
    ///
    /// @param name what the window is called otherwise
    /// @param unheeded what has waited too long
    /// @param called what people call one of that
    /// @return what they call it all: `#42`, and with others `#42 +2`
    public String show(String name, List<OrderId> unheeded, Function<OrderId, String> called) {
        boolean fresh = !known.containsAll(unheeded);
        known = Set.copyOf(unheeded);
        if (fresh && stage != null) {
            Stages.call(stage, () -> !known.isEmpty());
        }
        if (unheeded.isEmpty()) {
            title.set(name);
            return "";
        }
        String first = called.apply(unheeded.getFirst());
        String all = unheeded.size() > 1 ? first + " +" + (unheeded.size() - 1) : first;
        title.set("● " + all + " · " + name);
        return all;
    }
}
