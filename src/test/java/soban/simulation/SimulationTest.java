package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;

class SimulationTest {
    private static final int SEEDS = 100;
    private static final int POWER_CUTS = 20;

    @Test
    void what_a_power_cut_leaves_of_a_log_that_was_not_forced_to_the_disk_is_whole() {
        var runs = new Runs(System.out, false, seed -> new Town(seed, Course.POWER_CUTS));
        runs.of(1, POWER_CUTS);
        assertThat(runs.failed()).isEmpty();
    }

    @Test
    @Timeout(600)
    void whatever_goes_wrong_everything_comes_to_rest_as_promised() {
        var runs = new Runs(System.out, false);
        runs.of(1, SEEDS);
        assertThat(runs.failed()).isEmpty();
    }

    @Test
    void another_seed_leaves_another_trace() {
        assertThat(trace(3)).isNotEqualTo(trace(4));
    }

    /// Mishaps, a downtime and a month.
    @ParameterizedTest
    @ValueSource(longs = {3, 10, 26})
    void the_same_seed_leaves_the_same_trace_in_another_process(long seed) throws IOException {
        assertThat(elsewhere(seed)).contains(trace(seed));
    }

    private static String trace(long seed) {
        try (var town = new Town(seed)) {
            town.run();
            return town.trace();
        }
    }

    private static String elsewhere(long seed) throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Seeds.class.getName(),
                                String.valueOf(seed),
                                "1")
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (var said = process.inputReader()) {
            return said.readAllAsString();
        } finally {
            process.destroy();
        }
    }
}
