package soban.dist;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

class LicenceTextsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| [^|]+ \\| ([^|]+) \\|");

    @TempDir Path folder;

    @Test
    void every_licence_of_a_part_is_passed_on_with_its_text() throws IOException {
        String page = Files.readString(Path.of("docs/licences.md"));
        List<String> licences =
                ROW.matcher(page)
                        .results()
                        .flatMap(row -> Stream.of(row.group(1).strip().split(" or ")))
                        .filter(name -> !name.equals("licence") && !name.equals("---"))
                        .distinct()
                        .toList();
        assertThat(licences)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        name ->
                                assertThat(Path.of("installer/licences", name + ".txt"))
                                        .isNotEmptyFile());
    }

    /// These two licences ask for it; the others' parts bring their own notices.
    @Test
    void whoever_grants_an_mit_or_bsd_licence_is_named() throws IOException {
        var row =
                Pattern.compile(
                        "(?m)^\\| (?:[^|]+:)?([^|]+) \\| [^|]+ \\| [^|]*(?:MIT|BSD)[^|]* \\|");
        String page = Files.readString(Path.of("docs/licences.md"));
        String holders = Files.readString(Path.of("installer/licences/holders.txt"));
        List<String> parts =
                row.matcher(page).results().map(found -> found.group(1)).distinct().toList();
        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(parts)
                .allSatisfy(
                        part ->
                                assertThat(holders)
                                        .containsPattern(
                                                "(?m)^" + Pattern.quote(part) + ": Copyright .+$"));
        assertThat(holders.lines().filter(line -> line.contains(": Copyright ")))
                .as("nobody but them")
                .hasSameSizeAs(parts);
    }

    @Test
    void what_a_part_brings_along_goes_along_in_a_folder_of_its_name() throws IOException {
        Path jar = folder.resolve("part-1.0.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("META-INF/LICENSE.md", "NOTICE", "a/Licence.class")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        LicenceTexts.of(jar).write(folder);
        try (var files = Files.list(folder.resolve("part-1.0"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("LICENSE.md", "NOTICE");
        }
    }
}
