package soban.console.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The chimes as samples.
class TonesTest {
    @ParameterizedTest
    @EnumSource
    void a_chime_can_be_heard_and_is_short(Chime chime) {
        byte[] samples = Tones.of(chime, 0);
        double seconds = samples.length / 2.0 / Tones.FORMAT.getSampleRate();
        assertThat(seconds).isBetween(0.5, 1.5);
        assertThat(loudest(samples))
                .isBetween((int) (Short.MAX_VALUE * 0.3), (int) Short.MAX_VALUE);
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_heard_is_louder_the_next_time_up_to_an_end(Chime chime) {
        int[] loud = new int[6];
        for (int repeats = 0; repeats < loud.length; repeats++) {
            loud[repeats] = loudest(Tones.of(chime, repeats));
        }
        assertThat(loud[1]).isGreaterThan(loud[0]);
        assertThat(loud[2]).isGreaterThan(loud[1]);
        assertThat(loud[5]).isEqualTo(loud[4]).isLessThanOrEqualTo(Short.MAX_VALUE);
    }

    @Test
    void a_chime_begins_and_ends_softly() {
        byte[] samples = Tones.of(Chime.NEW_ORDER, 3);
        assertThat(Math.abs(sample(samples, 0))).isLessThan(100);
        assertThat(Math.abs(sample(samples, samples.length / 2 - 1))).isLessThan(1000);
    }

    private static int loudest(byte[] samples) {
        int loudest = 0;
        for (int i = 0; i < samples.length / 2; i++) {
            loudest = Math.max(loudest, Math.abs(sample(samples, i)));
        }
        return loudest;
    }

    private static int sample(byte[] samples, int i) {
        return (samples[2 * i] & 0xFF) | (samples[2 * i + 1] << 8);
    }
}
