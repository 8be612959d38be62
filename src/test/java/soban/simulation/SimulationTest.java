package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import soban.testing.Mistakes;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

class SimulationTest {
    private static final int SEEDS = 100;
    private static final int POWER_CUTS = 20;

    @Test
    void what_a_power_cut_leaves_of_a_log_that_was_not_forced_to_the_disk_is_whole() {
        var runs = new Runs(System.out, false, seed -> new Town(seed, Course.POWER_CUTS));
        try (var _ = new Mistakes()) {
            runs.of(1, POWER_CUTS);
        }
        assertThat(runs.failed()).isEmpty();
    }

    @Test
    @Timeout(600)
    void whatever_goes_wrong_everything_comes_to_rest_as_promised() {
        var runs = new Runs(System.out, false);
        try (var _ = new Mistakes()) {
            runs.of(1, SEEDS);
        }
        assertThat(runs.failed()).isEmpty();
    }

    @Test
    void another_seed_leaves_another_trace() {
        assertThat(trace(3)).isNotEqualTo(trace(4));
    }

    /// Mishaps, a downtime and a month.
    @Test
    void the_same_seeds_leave_the_same_traces_in_another_process() throws IOException {
        assertThat(elsewhere(3, 10, 26)).contains(trace(3), trace(10), trace(26));
    }

    private static String trace(long seed) {
        try (var town = new Town(seed)) {
            town.run();
            return town.trace();
        }
    }

    private static String elsewhere(long... seeds) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Seeds.class.getName()));
        LongStream.of(seeds).mapToObj(String::valueOf).forEach(command::add);
        var process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
        try (var said = process.inputReader()) {
            return said.readAllAsString();
        } finally {
            process.destroy();
        }
    }
}
