package soban.supply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/// Nothing ships that may not, and a person can read what does.
class LicencesIT {

    private static final Path PAGE = Path.of("docs/licences.md");

    @Test
    void every_part_may_be_passed_on() throws IOException {
        var doubtful = new TreeMap<String, List<String>>();
        for (Component each : Sbom.read().components()) {
            if (!Licences.ALLOWED.containsAll(each.licences())) {
                doubtful.put(each.file(), each.licences());
            }
        }
        for (Within each : Within.ALL) {
            if (!Licences.ALLOWED.contains(each.licence())) {
                doubtful.put(each.name(), List.of(each.licence()));
            }
        }
        assertThat(doubtful)
                .as("licences that nobody allowed: read them, then Licences says yes, or they go")
                .isEmpty();
    }

    @Test
    void the_page_is_as_approved() throws IOException {
        String page = LicenceTable.of(Sbom.read());
        if (Boolean.getBoolean("approve")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "no file")
                .as("%s; write it anew with: %s", PAGE, LicenceTable.COMMAND)
                .isEqualTo(page);
    }

    @Test
    void what_lies_within_a_jar_is_known_too() throws IOException {
        var unknown = new ArrayList<String>();
        var unseen = new ArrayList<>(Within.ALL);
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            for (String entry : foreign(jar)) {
                if (Within.ALL.stream().noneMatch(each -> each.covers(name, entry))) {
                    unknown.add(name + ": " + entry);
                }
                unseen.removeIf(each -> each.covers(name, entry));
            }
        }
        assertThat(unknown).as("somebody's work that Within does not name").isEmpty();
        assertThat(unseen).as("named by Within, but in no jar").isEmpty();
    }

    private static List<Path> jars() throws IOException {
        try (var files = Files.list(Sbom.TARGET.resolve("lib"))) {
            var jars = new ArrayList<>(files.sorted().toList());
            jars.add(Sbom.TARGET.resolve("soban.jar"));
            return jars;
        }
    }

    private static List<String> foreign(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(Within.FOREIGN.asMatchPredicate())
                    .toList();
        }
    }
}
