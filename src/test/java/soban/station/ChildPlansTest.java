package soban.station;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.station.broker.Durability;

import java.nio.file.Path;
import java.time.Duration;

/// What a station's choices become on the core's command line.
class ChildPlansTest {
    @TempDir private Path folder;

    @Test
    void how_often_customers_may_come_is_the_cores_business_unless_somebody_chose() {
        var usual = new StationSettings(folder, 1, 2, 3, Durability.FAST, false);
        assertThat(core(usual).command()).doesNotContain("--rate");
        assertThat(core(usual.limited(7)).command()).containsSequence("--rate", "7");
        assertThat(core(usual.limited(7).listening(null)).command())
                .containsSequence("--rate", "7");
    }

    @Test
    void an_operators_wish_for_every_child_names_each() {
        var settings = new StationSettings(folder, 1, 2, 3, Durability.FAST, false);
        var plans = new ChildPlans(settings, Duration.ZERO, " -Xlog:gc:%child.log  -ea ");
        assertThat(plans.broker().command())
                .containsSubsequence("-Xmx256m", "-Xlog:gc:broker.log", "-ea", "-cp");
        assertThat(plans.sandbox().command()).contains("-Xlog:gc:sandbox.log", "-ea");
        assertThat(plans.core().command()).contains("-Xlog:gc:core.log", "-ea");
        assertThat(new ChildPlans(settings, Duration.ZERO, null).core().command())
                .doesNotContain("", "-ea");
    }

    private static ChildPlan core(StationSettings settings) {
        return new ChildPlans(settings, Duration.ZERO).core();
    }
}
