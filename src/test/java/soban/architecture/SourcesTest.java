package soban.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// How sources look, so that nobody has to speak about it.
class SourcesTest {

    private static final Pattern BINARY = Pattern.compile(".*\\.(png|otf|ttf|ico|icns|db|jar)");

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES)
    void every_source_is_formatted() throws IOException {
        Format format = new Format();
        List<Path> unformatted = new ArrayList<>();
        for (Path file : allJava()) {
            String source = Files.readString(file);
            if (!format.apply(file, source).equals(source)) {
                unformatted.add(file);
            }
        }
        assertThat(unformatted).as("not formatted; mend with: %s", Format.COMMAND).isEmpty();
    }

    @Test
    void files_are_short() throws IOException {
        List<Long> lines = new ArrayList<>();
        List<String> tooLong = new ArrayList<>();
        for (Path file : Sources.java(Sources.MAIN)) {
            long count = Files.readAllLines(file).size();
            lines.add(count);
            if (count > 400) {
                tooLong.add(file + ": " + count);
            }
        }
        lines.sort(null);
        long median = at(lines, 50);
        long ninetieth = at(lines, 90);
        System.out.printf(
                "Lines per file: median %d, 90th percentile %d, longest %d, of %d files%n",
                median, ninetieth, lines.getLast(), lines.size());
        assertThat(tooLong).as("over 400 lines: these do more than one thing").isEmpty();
        assertThat(ninetieth)
                .as("nine in ten files have at most 200 lines")
                .isLessThanOrEqualTo(200);
        assertThat(median).as("half of the files have at most 60 lines").isLessThanOrEqualTo(60);
    }

    @Test
    void every_package_says_what_lives_in_it_and_is_null_marked() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path file : allJava()) {
            Path folder = file.getParent();
            if (!introduced(folder) && !introduced(mainTwin(folder))) {
                silent.add(folder);
            }
        }
        assertThat(silent.stream().distinct())
                .as("packages without a package-info.java with a comment and @NullMarked")
                .isEmpty();
    }

    @Test
    void what_is_left_to_do_stands_in_no_file() throws IOException {
        List<String> reminders = new ArrayList<>();
        for (Path file : allText()) {
            String text = Files.readString(file);
            for (String word : List.of("TO" + "DO", "FIX" + "ME")) {
                if (text.contains(word)) {
                    reminders.add(file + ": " + word);
                }
            }
        }
        assertThat(reminders).as("reminders: do it now, or write it where work is kept").isEmpty();
    }

    @Test
    void the_licence_stands_once_and_not_on_top_of_every_source() throws IOException {
        List<Path> headed = new ArrayList<>();
        for (Path file : allJava()) {
            String source = Files.readString(file);
            if (!source.startsWith("package ") && !source.startsWith("///")) {
                headed.add(file);
            }
        }
        assertThat(headed).as("sources that begin with neither package nor ///").isEmpty();
    }

    private static boolean introduced(Path folder) throws IOException {
        Path info = folder.resolve("package-info.java");
        if (!Files.exists(info)) {
            return false;
        }
        String text = Files.readString(info);
        return text.startsWith("///") && text.contains("\n@NullMarked\n");
    }

    /// Tests of a package live in the package, which is introduced once.
    private static Path mainTwin(Path folder) {
        return folder.startsWith(Sources.TESTS)
                ? Sources.MAIN.resolve(Sources.TESTS.relativize(folder))
                : folder;
    }

    private static long at(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100);
    }

    private static List<Path> allJava() throws IOException {
        List<Path> files = new ArrayList<>(Sources.java(Sources.MAIN));
        files.addAll(Sources.java(Sources.TESTS));
        return files;
    }

    private static List<Path> allText() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("README.md")));
        for (String root : List.of("src", "fxml", "styles", "installer", "docs", ".ci")) {
            files.addAll(Sources.withEnding(Path.of(root), ""));
        }
        files.removeIf(file -> !Files.isRegularFile(file) || BINARY.matcher(file + "").matches());
        return files;
    }
}
