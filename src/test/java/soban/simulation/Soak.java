package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.concurrent.TimeUnit;

/// As many runs as fit into the minutes that were given: `mvn verify -Psoak -Dminutes=60`. Every
/// time others, unless a first seed is named: `-Dseed=1`.
class Soak {

    @Test
    @Timeout(value = 7, unit = TimeUnit.DAYS)
    void everything_comes_to_rest_as_promised() {
        long minutes = Long.getLong("minutes", 5);
        long seed = Long.getLong("seed", System.currentTimeMillis());
        var runs = new Runs(System.out, true);
        runs.forMinutes(seed, minutes);
        assertThat(runs.failed()).isEmpty();
    }
}
