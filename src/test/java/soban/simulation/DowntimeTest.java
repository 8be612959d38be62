package soban.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// The cores are away for a little longer than each kind of timer runs.
class DowntimeTest {
    private static final Path TIMERS =
            Path.of("src", "main", "java", "soban", "domain", "order", "Timer.java");

    static List<String> timers() {
        return Course.TIMERS;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("timers")
    void what_waited_is_read_before_a_timer_fires(String timer) {
        boolean had = false;
        for (long seed = 1; !had; seed++) {
            try (var town = new Town(seed, Course.until(timer))) {
                town.run();
                had = town.hadDowntime();
            }
            assertThat(seed).as("seeds without such a timer").isLessThan(20);
        }
    }

    @Test
    void no_kind_of_timer_is_left_out() throws IOException {
        var named = Pattern.compile("add\\(\\s*timers,[^;]*?\"([a-z-]+)\"");
        var kinds = named.matcher(Files.readString(TIMERS)).results().map(each -> each.group(1));
        assertThat(kinds.distinct()).containsExactlyInAnyOrderElementsOf(Course.TIMERS);
    }
}
