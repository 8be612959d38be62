package soban.wire;

import org.jspecify.annotations.Nullable;

import soban.domain.unit.Command;
import soban.domain.unit.Event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The name of every kind of command and event on the wire, with its version. Names are for ever: a
/// class may be renamed, its name here may not.
public final class Catalog<T> {
    public static final Catalog<Command> COMMANDS = Commands.all();
    public static final Catalog<Event> EVENTS = Events.all();

    private final Map<String, Class<? extends T>> byName = new HashMap<>();
    private final Map<Class<?>, String> byClass = new HashMap<>();

    Catalog() {}

    Catalog<T> with(String name, Class<? extends T> type) {
        if (byName.put(name, type) != null || byClass.put(type, name) != null) {
            throw new IllegalStateException("named twice: " + name);
        }
        return this;
    }

    public String nameOf(T value) {
        String name = byClass.get(value.getClass());
        if (name == null) {
            throw new IllegalArgumentException("not in the catalog: " + value.getClass());
        }
        return name;
    }

    public T read(String name, String body) throws Unreadable {
        Class<? extends T> type = byName.get(name);
        if (type == null) {
            throw new Unreadable("unknown type " + name);
        }
        return Json.read(body, type);
    }

    /// The class of this name; null where this version has none.
    public @Nullable Class<? extends T> type(String name) {
        return byName.get(name);
    }

    public Set<String> names() {
        return new TreeSet<>(byName.keySet());
    }

    public Set<Class<?>> classes() {
        return Set.copyOf(byClass.keySet());
    }
}
