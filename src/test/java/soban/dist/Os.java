package soban.dist;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/// What differs between the systems that Soban is installed on: how its option files and its
/// installer are named, where a Java looks for native libraries, and how these end.
enum Os {
    LINUX("linux", "deb", "lib", ".so"),
    WINDOWS("windows", "msi", "bin", ".dll"),
    MAC("mac", "dmg", "lib", ".dylib");

    private final String word;
    private final String installer;
    private final String natives;
    private final String library;

    Os(String word, String installer, String natives, String library) {
        this.word = word;
        this.installer = installer;
        this.natives = natives;
        this.library = library;
    }

    static Os current() {
        String name = System.getProperty("os.name");
        return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MAC : LINUX;
    }

    String word() {
        return word;
    }

    String installer() {
        return installer;
    }

    String natives() {
        return natives;
    }

    /// How jars name the folders of native libraries for it.
    Set<String> folders() {
        return switch (this) {
            case LINUX -> Set.of("linux");
            case WINDOWS -> Set.of("windows", "win");
            case MAC -> Set.of("mac", "darwin");
        };
    }

    Predicate<String> isNative() {
        return name -> name.endsWith(library);
    }

    Path image(Path dist) {
        return dist.resolve("image").resolve(this == MAC ? "Soban.app" : "Soban");
    }

    /// Where the jars and the launchers' settings lie in an image.
    Path program(Path image) {
        return image.resolve(
                switch (this) {
                    case LINUX -> "lib/app";
                    case WINDOWS -> "app";
                    case MAC -> "Contents/app";
                });
    }

    Path java(Path image) {
        return image.resolve(
                switch (this) {
                    case LINUX -> "lib/runtime/bin/java";
                    case WINDOWS -> "runtime/bin/java.exe";
                    case MAC -> "Contents/runtime/Contents/Home/bin/java";
                });
    }

    /// macOS wants a version that doesn't begin with 0.
    String imageVersion(String version) {
        return this == MAC && version.startsWith("0.") ? "1" + version.substring(1) : version;
    }
}
