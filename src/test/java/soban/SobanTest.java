package soban;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;

/// The program's entrance, as far as it can be entered without starting anything.
class SobanTest {
    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = Soban.commandLine(arguments);
        var writer = new PrintWriter(said, true);
        return line.setOut(writer).setErr(writer).execute(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "console",
                "station",
                "desk",
                "core",
                "admin",
                "simulate",
                "station-broker",
                "station-sandbox"
            })
    void a_process_knows_its_own_command_alone(String name) {
        assertThat(Soban.commandLine(name, "--whatever").getSubcommands().keySet())
                .containsExactly(name);
    }

    @Test
    void who_asks_for_help_is_told_of_all_that_are_for_people() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString())
                .contains("demo", "console", "station", "desk", "core", "admin", "simulate")
                .contains("--choose")
                .doesNotContain("station-broker");
    }

    @Test
    void who_mistypes_a_command_is_told_the_nearest() {
        assertThat(run("statoin")).isEqualTo(2);
        assertThat(said.toString()).contains("statoin").contains("station");
    }

    @Test
    void help_of_one_command_names_it_whole() {
        assertThat(run("core", "--help")).isZero();
        assertThat(said.toString()).contains("Usage: soban core").contains("SOBAN_TIMER_GRACE");
    }

    /// Some commands make their sub-commands themselves.
    @Test
    void a_desk_has_its_actions_and_pages_here_too() {
        assertThat(run("desk", "start", "--help")).isZero();
        assertThat(said.toString()).contains("Usage: soban desk start");
        assertThat(Soban.commandLine("desk").getSubcommands().get("desk").getSubcommands())
                .containsKeys("start", "claim", "orders", "record-charge");
    }
}
