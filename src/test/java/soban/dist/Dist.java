package soban.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Makes this system's image and installer of what lies in `target`: a Java of its own with JavaFX
/// linked in, the program's jars and licences, archives of loaded classes from a trial run, and
/// around that what jpackage makes. Run from its source by `-Pdist`.
final class Dist {
    private static final Path INSTALLER = Path.of("installer");

    private final Path target = Path.of(System.getProperty("dist.target"));
    private final Path dist = target.resolve("dist");
    private final String version = System.getProperty("dist.version");
    private final Instant time = earlier(Instant.parse(System.getProperty("dist.time")));
    private final Os os = Os.current();
    private final OptionFiles options =
            new OptionFiles(INSTALLER.resolve("options"), dist.resolve("options"), values());

    static void main() throws IOException, InterruptedException {
        new Dist().make();
    }

    /// What is made later than that is taken back to it: so it must not be to come.
    private static Instant earlier(Instant wish) {
        Instant now = Instant.now();
        return wish.isBefore(now) ? wish : now;
    }

    private void make() throws IOException, InterruptedException {
        Trees.delete(dist);
        Icons.write(INSTALLER.resolve("icon"), dist.resolve("icons"));
        stage(dist.resolve("input"));
        Tool.run(time, "jlink", "@" + options.resolve("jlink.options"));
        finishRuntime(dist.resolve("runtime"));
        options.resolve("command.properties");
        Tool.run(
                time,
                "jpackage",
                "@" + options.resolve("image.options"),
                "@" + options.resolve("image-" + os.word() + ".options"));
        // An archive knows its jars by their times, and jpackage copies them once more.
        Trees.touch(os.image(dist), time);
        new Training(os.image(dist), dist.resolve("training")).run();
        if (os == Os.LINUX && !(Tool.isHere("dpkg-deb") && Tool.isHere("fakeroot"))) {
            System.out.println("No .deb is made: this machine lacks dpkg-deb or fakeroot.");
            return;
        }
        Trees.copy(INSTALLER.resolve("debian"), dist.resolve("resources"));
        Tool.run(time, "jpackage", "@" + options.resolve(os.installer() + ".options"));
    }

    /// What lies beside each other in the image's folder of the program.
    private void stage(Path input) throws IOException {
        Files.createDirectories(input);
        var slim = SlimJar.of(os, System.getProperty("os.arch"), time);
        slim.write(target.resolve("soban.jar"), input.resolve("soban.jar"));
        for (Path jar : Trees.jars(target.resolve("lib"))) {
            slim.write(jar, input.resolve(jar.getFileName()));
        }
        Files.copy(INSTALLER.resolve("icon/soban.svg"), input.resolve("soban.svg"));
        Trees.copy(INSTALLER.resolve("linux"), input);
        Files.copy(Path.of("README.md"), input.resolve("README.md"));
        Trees.copy(Path.of("docs"), input.resolve("docs"), file -> file.endsWith(".md"));
        Path licences = Files.createDirectories(input.resolve("licences"));
        Files.copy(Path.of("LICENSE"), licences.resolve("LICENSE"));
        Trees.copy(INSTALLER.resolve("licences"), licences);
        for (Path jar : Trees.jars(target.resolve("lib"), target.resolve("javafx"))) {
            LicenceTexts.of(jar).write(licences);
        }
    }

    /// JavaFX finds its native parts where Java's own are. Of Java's tools only `java` is needed:
    /// the station starts its processes with it.
    private void finishRuntime(Path runtime) throws IOException {
        Path natives = runtime.resolve(os.natives());
        for (Path jar : Trees.jars(target.resolve("javafx"))) {
            Trees.unpack(jar, os.isNative(), natives);
        }
        if (!os.natives().equals("bin")) {
            try (var tools = Files.list(runtime.resolve("bin"))) {
                for (Path tool : tools.filter(each -> !each.endsWith("java")).toList()) {
                    Files.delete(tool);
                }
            }
        }
    }

    private Map<String, String> values() {
        return Map.of(
                "version", version,
                "image.version", os.imageVersion(version),
                "javafx", path(target.resolve("javafx")),
                "dist", path(dist),
                "icons", path(dist.resolve("icons")),
                "options", path(dist.resolve("options")),
                "resources", path(dist.resolve("resources")),
                "image", path(os.image(dist)),
                "java.options", javaOptions(System.getProperty("dist.flags")));
    }

    /// The flags of the launchers in `target`, each as one word, and what is only in an image.
    static String javaOptions(String flags) {
        Stream<String> words =
                Stream.of(flags.strip().replaceAll("(--[a-z-]+) (?!-)", "$1=").split("\\s+"));
        var ofImage =
                List.of(
                        "-XX:AOTCache=$APPDIR/caches/console.aot",
                        "-Xlog:aot*=off",
                        "-Xlog:cds*=off",
                        "-Dsoban.caches=$APPDIR/caches");
        return Stream.concat(words, ofImage.stream()).collect(Collectors.joining(" "));
    }

    /// Option files take `\` for an escape.
    private static String path(Path path) {
        return path.toAbsolutePath().toString().replace('\\', '/');
    }
}
