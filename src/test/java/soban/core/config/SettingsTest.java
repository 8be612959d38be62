package soban.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

import soban.core.setup.SetupProblem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// A command with a few options stands for all that have settings.
class SettingsTest {
    @TempDir private Path folder;

    @Command(name = "mill", mixinStandardHelpOptions = true)
    private static final class Mill {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Option(names = "--grain-size", defaultValue = "3")
        private int grainSize;

        @Option(names = "--address", defaultValue = "http://localhost")
        private String address = "";

        @Option(names = "--miller")
        private @Nullable String miller;

        @Option(names = "--api-key")
        private @Nullable String key;

        @Option(names = "--secret-file", defaultValue = "secret.txt")
        @SuppressWarnings("UnusedVariable") // picocli writes it
        private String secretFile = "";

        @Option(names = "--night", arity = "0..1", fallbackValue = "true")
        private boolean night;

        @Option(names = "--child", hidden = true)
        private boolean child;
    }

    private final Mill mill = new Mill();

    private Settings read(@Nullable String config, Map<String, String> environment, String... given)
            throws SetupProblem {
        ParseResult parsed = new CommandLine(mill).parseArgs(given);
        assertThat(parsed.errors()).isEmpty();
        return Settings.read(mill.spec, config, environment);
    }

    private String file(String... lines) throws IOException {
        return Files.writeString(folder.resolve("mill.properties"), String.join("\n", lines))
                .toString();
    }

    private void refused(
            String sentence, @Nullable String config, Map<String, String> environment) {
        assertThatThrownBy(() -> read(config, environment))
                .isInstanceOf(SetupProblem.class)
                .hasMessage(sentence);
    }

    @Test
    void without_anybody_s_word_the_default_counts() throws Exception {
        assertThat(read(null, Map.of()).lines())
                .containsExactlyInAnyOrder(
                        "grain-size = 3 (default)",
                        "address = http://localhost (default)",
                        "secret-file = secret.txt (default)",
                        "night = false (default)");
    }

    @Test
    void the_environment_overrides_the_file_and_the_command_line_both() throws Exception {
        String file = file("# of the mill", "grain-size = 4", "address = http://file", "miller: 김");
        var environment = Map.of("SOBAN_GRAIN_SIZE", "5", "SOBAN_ADDRESS", "http://environment");
        var settings = read(file, environment, "--address", "http://option");
        assertThat(mill.grainSize).isEqualTo(5);
        assertThat(mill.address).isEqualTo("http://option");
        assertThat(mill.miller).isEqualTo("김");
        assertThat(settings.lines())
                .contains(
                        "grain-size = 5 (SOBAN_GRAIN_SIZE)",
                        "address = http://option (--address)",
                        "miller = 김 (" + file + ")");
    }

    @Test
    void the_file_itself_can_be_named_by_the_environment() throws Exception {
        read(null, Map.of("SOBAN_CONFIG", file("grain-size=7")));
        assertThat(mill.grainSize).isEqualTo(7);
    }

    @Test
    void a_variable_that_is_empty_says_nothing() throws Exception {
        read(file("grain-size=7"), Map.of("SOBAN_GRAIN_SIZE", " "));
        assertThat(mill.grainSize).isEqualTo(7);
    }

    @Test
    void a_switch_is_on_by_the_command_line_whatever_stands_beneath() throws Exception {
        read(file("night = true"), Map.of(), "--night");
        assertThat(mill.night).isTrue();
        read(null, Map.of("SOBAN_NIGHT", "true"), "--night=false");
        assertThat(mill.night).isFalse();
        read(null, Map.of("SOBAN_NIGHT", "true"));
        assertThat(mill.night).isTrue();
    }

    @Test
    void what_is_hidden_stands_on_the_command_line_alone() throws Exception {
        read(null, Map.of("SOBAN_CHILD", "true", "SOBAN_HELP", "true"));
        assertThat(mill.child).isFalse();
        refused(
                "`child` in %s is no setting. Take it out; --help lists all."
                        .formatted(file("child = true")),
                file("child = true"),
                Map.of());
    }

    @Test
    void a_secret_is_never_shown() throws Exception {
        var settings =
                read(
                        file("api-key = sesame-1"),
                        Map.of("SOBAN_ADDRESS", "https://kim:sesame-2@mill.example/grain"));
        assertThat(mill.key).isEqualTo("sesame-1");
        assertThat(settings.lines().toString())
                .doesNotContain("sesame")
                .contains("api-key = •••")
                .contains("address = https://•••@mill.example/grain")
                .contains("secret-file = secret.txt");
    }

    @Test
    void a_name_that_is_no_setting_is_refused_with_the_nearest_that_is() throws Exception {
        String file = file("grainsize = 4");
        refused(
                "`grainsize` in %s is no setting; the nearest is `grain-size`. Mend it, or take it out."
                        .formatted(file),
                file,
                Map.of());
        refused(
                "`completely-different-thing` in %s is no setting. Take it out; --help lists all."
                        .formatted(file("completely-different-thing = 4")),
                file("completely-different-thing = 4"),
                Map.of());
    }

    @Test
    void a_name_that_stands_twice_is_refused() throws Exception {
        String file = file("miller = Kim", "miller = Lee");
        refused(
                "`miller` stands twice in %s. Take one of them out.".formatted(file),
                file,
                Map.of());
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        String missing = folder.resolve("nothing").toString();
        refused(
                "The settings in %s can't be read. Name a file of lines `name = value` with --config."
                        .formatted(missing),
                missing,
                Map.of());
    }

    @Test
    void a_value_that_makes_no_sense_is_refused_with_its_source() throws Exception {
        refused(
                "Invalid value for option '--grain-size': 'coarse' is not an int"
                        + " (SOBAN_GRAIN_SIZE).",
                null,
                Map.of("SOBAN_GRAIN_SIZE", "coarse"));
        String file = file("night = perhaps");
        assertThatThrownBy(() -> read(file, Map.of()))
                .hasMessageContaining("perhaps")
                .hasMessageEndingWith("(" + file + ").");
    }

    @Test
    void a_variable_that_looks_like_a_setting_and_is_none_is_doubted() throws Exception {
        var environment =
                Map.of(
                        "SOBAN_MILER", "Kim",
                        "SOBAN_PORT_8420_TCP", "tcp://10.0.0.1:8420",
                        "SOBAN_MILLER", "Kim",
                        "PATH", "/bin");
        assertThat(read(null, environment).doubts())
                .containsExactly("SOBAN_MILER is no setting; is SOBAN_MILLER meant?");
    }
}
