package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The package manager of this machine, asked as its administrator would.
record Debian(Path folder) {
    private static final String PACKAGE = "soban";

    static boolean isHere() {
        return Files.isExecutable(Path.of("/usr/bin/dpkg"))
                && "root".equals(System.getProperty("user.name"));
    }

    static boolean isBuilt() throws IOException {
        return !packages().isEmpty();
    }

    /// What the build made.
    static Path built() throws IOException {
        return packages().getFirst();
    }

    private static List<Path> packages() throws IOException {
        Path dist = Path.of("target", "dist");
        if (!Files.isDirectory(dist)) {
            return List.of();
        }
        try (var files = Files.list(dist)) {
            return files.filter(file -> file.toString().endsWith(".deb")).toList();
        }
    }

    boolean isInstalled() throws IOException, InterruptedException {
        return Spoken.of(folder, List.of("dpkg", "--status", PACKAGE)).code() == 0;
    }

    void install(Path file) throws IOException, InterruptedException {
        succeed("dpkg", "--install", file.toString());
    }

    void remove() throws IOException, InterruptedException {
        succeed("dpkg", "--remove", PACKAGE);
    }

    String purge() throws IOException, InterruptedException {
        return succeed("dpkg", "--purge", PACKAGE);
    }

    /// The same package under a lower version, not compressed.
    Path older(Path file) throws IOException, InterruptedException {
        Path tree = folder.resolve("older");
        succeed("dpkg-deb", "--raw-extract", file.toString(), tree.toString());
        Path control = tree.resolve("DEBIAN/control");
        String text = Files.readString(control);
        var version = Pattern.compile("^Version: .*$", Pattern.MULTILINE);
        Files.writeString(control, version.matcher(text).replaceFirst("Version: 0.0.1"));
        Path older = folder.resolve("soban_0.0.1.deb");
        succeed("dpkg-deb", "-Znone", "--build", tree.toString(), older.toString());
        return older;
    }

    String succeed(String... command) throws IOException, InterruptedException {
        Spoken spoken = Spoken.of(folder, List.of(command));
        assertThat(spoken.code()).as("%s: %s", List.of(command), spoken.words()).isZero();
        return spoken.words();
    }
}
