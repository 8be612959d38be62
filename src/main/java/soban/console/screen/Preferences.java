package soban.console.screen;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/// The choices and the small file in which they outlive a restart. A file that can't be read counts
/// as no choice, one that can't be written is logged: neither keeps a kitchen from working. Writing
/// happens off the caller's thread, in order.
public final class Preferences implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preferences.class);

    private final Path file;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private Choices choices;
    private People people;

    private Preferences(Path file, Properties kept) {
        this.file = file;
        choices = choices(kept);
        people = new People(kept.getProperty("people", "").lines().toList());
    }

    public static Preferences load(Path file) {
        return new Preferences(file, read(file));
    }

    public Choices choices() {
        return choices;
    }

    /// A file of this desk's window beside that of the choices.
    public Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    public void change(UnaryOperator<Choices> change) {
        choices = change.apply(choices);
        keep();
    }

    /// Who works at this desk.
    public People people() {
        return people;
    }

    public void changePeople(UnaryOperator<People> change) {
        people = change.apply(people);
        keep();
    }

    private void keep() {
        Choices chosen = choices;
        People known = people;
        writer.execute(() -> write(chosen, known));
    }

    /// Ends when the last change is on disk, or has been given up.
    @Override
    public void close() {
        writer.close();
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }

    private static Choices choices(Properties properties) {
        Choices none = Choices.ofSystem();
        return new Choices(
                one(Language.values(), properties, "language").orElse(none.language()),
                one(Theme.values(), properties, "theme").orElse(none.theme()),
                percent(properties).orElse(none.textPercent()),
                Boolean.parseBoolean(properties.getProperty("sound", "true")),
                PrinterChoice.read(properties),
                properties.getProperty("station", ""));
    }

    static <E extends Enum<E>> Optional<E> one(E[] all, Properties properties, String key) {
        return Arrays.stream(all)
                .filter(e -> e.name().equals(properties.getProperty(key)))
                .findFirst();
    }

    private static Optional<Integer> percent(Properties properties) {
        return Optional.ofNullable(properties.getProperty("text"))
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf);
    }

    private void write(Choices kept, People known) {
        var properties = new Properties();
        properties.setProperty("language", kept.language().name());
        properties.setProperty("theme", kept.theme().name());
        properties.setProperty("text", Integer.toString(kept.textPercent()));
        properties.setProperty("sound", Boolean.toString(kept.sound()));
        properties.setProperty("station", kept.station());
        kept.printer().write(properties);
        properties.setProperty("people", String.join("\n", known.names()));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = Files.newBufferedWriter(fresh)) {
                properties.store(out, null);
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("the window's choices could not be kept in {}", file, e);
        }
    }
}
