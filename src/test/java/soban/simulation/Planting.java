package soban.simulation;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.ToolProvider;

/// Compiles a source with a fault in it, and loads everything of the product and of its tests anew
/// over it.
final class Planting {
    private static final Path SOURCES = Path.of("src", "main", "java", "soban");

    private final Path folder;

    Planting(Path folder) {
        this.folder = folder;
    }

    /// What the finder says of the fault, with the number of seeds that it took; empty when it
    /// finds nothing.
    String find(Fault fault) throws IOException, ReflectiveOperationException {
        plant(fault);
        try (var loader = new Planted(folder)) {
            Class<?> trial = loader.loadClass(Trial.class.getName());
            if (!fault.bySeeds()) {
                var test = trial.getMethod("test", String.class, Path.class);
                String said = (String) test.invoke(null, fault.finder(), folder);
                return said.isEmpty() ? "" : fault.finder().replaceAll(".*\\.", "") + " | " + said;
            }
            var seed = trial.getMethod(fault.byPowerCuts() ? "powerCuts" : "seed", long.class);
            for (long i = 0; i < fault.mostSeeds(); i++) {
                String said = (String) seed.invoke(null, fault.firstSeed() + i);
                if (!said.isEmpty()) {
                    return fault.finder().replaceAll("s [^ ]*$", " ")
                            + (fault.firstSeed() + i)
                            + " | "
                            + said;
                }
            }
            return "";
        }
    }

    private void plant(Fault fault) throws IOException {
        Path source = SOURCES.resolve(fault.file());
        String text = Files.readString(source);
        if (!text.contains(fault.text())) {
            throw new AssertionError(fault + ": no longer in " + source + ": " + fault.text());
        }
        Path changed = folder.resolve(source.getFileName());
        Files.writeString(changed, text.replace(fault.text(), fault.instead()));
        var errors = new java.io.ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                errors,
                                "-nowarn",
                                "-parameters",
                                "-proc:none",
                                "-d",
                                folder.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                changed.toString());
        if (result != 0) {
            throw new AssertionError(fault + " can't be compiled: " + errors);
        }
    }

    /// Looks for the product's classes by itself, first where the fault is, and leaves all others
    /// to its parent.
    private static final class Planted extends URLClassLoader {
        Planted(Path first) throws IOException {
            super(places(first), Planting.class.getClassLoader());
        }

        private static URL[] places(Path first) throws IOException {
            List<URL> places = new ArrayList<>();
            places.add(first.toUri().toURL());
            for (String place : classPath()) {
                URI uri = Path.of(place).toUri();
                if (!place.endsWith(".jar") || place.endsWith("soban.jar")) {
                    places.add(uri.toURL());
                }
            }
            return places.toArray(URL[]::new);
        }

        private static Iterable<String> classPath() {
            String all = System.getProperty("java.class.path");
            return Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(all).toList();
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("soban.")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
