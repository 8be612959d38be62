package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {
    private static final int SEEDS = 100;

    @Test
    void whatever_goes_wrong_everything_comes_to_rest_as_promised() {
        var runs = new Runs(System.out, false);
        runs.of(1, SEEDS);
        assertThat(runs.failed()).isEmpty();
    }

    @Test
    void the_same_seed_leaves_the_same_trace() {
        assertThat(trace(3)).isEqualTo(trace(3)).isNotEqualTo(trace(1));
    }

    private static String trace(long seed) {
        try (var town = new Town(seed)) {
            town.run();
            return town.trace();
        }
    }
}
