package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/// Whatever stands there, it is read as the JDK reads it.
class TimesTest {
    private static final List<ChronoUnit> UNITS =
            List.of(
                    ChronoUnit.DAYS,
                    ChronoUnit.SECONDS,
                    ChronoUnit.MILLIS,
                    ChronoUnit.MICROS,
                    ChronoUnit.NANOS);
    private static final long LATEST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final long EARLIEST = Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond();
    private static final String SIGNS = "0123456789-:.TZtz+ ９";

    private final Random random = new Random(5);

    @Test
    void every_time_comes_back() {
        for (int i = 0; i < 20_000; i++) {
            var time =
                    Instant.ofEpochSecond(
                                    random.nextLong(EARLIEST, LATEST),
                                    random.nextInt(1_000_000_000))
                            .truncatedTo(UNITS.get(i % UNITS.size()));
            assertThat(Times.parse(time.toString())).isEqualTo(time);
        }
    }

    @Test
    void what_is_almost_a_time_is_read_or_refused_as_the_jdk_does() {
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder("2024-02-29T23:59:58.123456789Z");
            text.delete(19 + random.nextInt(11), 29);
            for (int change = random.nextInt(3); change >= 0; change--) {
                int at = random.nextInt(text.length());
                text.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            same(text.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-02-29T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-01-00T00:00:00Z",
                "2026-01-01T24:00:00Z",
                "2026-01-01T23:59:60Z",
                "2016-12-31T23:59:60Z",
                "2026-01-01T23:60:00Z",
                "2026-01-01T00:00:00.Z",
                "2026-01-01T00:00:00.1Z",
                "2026-01-01T00:00:00.1234567890Z",
                "2026-01-01T00:00Z",
                "2026-01-01T00:00:00+09:00",
                "+12026-01-01T00:00:00Z"
            })
    void the_edges_are_the_jdk_s(String text) {
        same(text);
    }

    private static void same(String text) {
        assertThat(read(Times::parse, text)).as(text).isEqualTo(read(Instant::parse, text));
    }

    private static Object read(Function<String, Instant> how, String text) {
        try {
            return how.apply(text);
        } catch (DateTimeException problem) {
            return problem.getClass();
        }
    }
}
