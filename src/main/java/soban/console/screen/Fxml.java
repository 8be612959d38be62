package soban.console.screen;

import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;

/// Loads the files of `fxml/`. Their controllers come from a map, so that they are wired by
/// constructors like everything else.
public final class Fxml {
    private final Strings strings;
    private final Map<Class<?>, Supplier<?>> controllers;

    public Fxml(Strings strings, Map<Class<?>, Supplier<?>> controllers) {
        this.strings = strings;
        this.controllers = Map.copyOf(controllers);
    }

    public Parent load(String name) {
        var loader =
                new FXMLLoader(Fxml.class.getResource("/fxml/" + name + ".fxml"), strings.bundle());
        loader.setClassLoader(Fxml.class.getClassLoader());
        loader.setControllerFactory(this::controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("fxml/" + name + ".fxml can't be loaded", e);
        }
    }

    private Object controller(Class<?> type) {
        Supplier<?> known = controllers.get(type);
        if (known == null) {
            throw new IllegalStateException("no controller is wired for " + type.getName());
        }
        return known.get();
    }
}
