package soban.console.sound;

import javax.sound.sampled.AudioFormat;

/// The chimes as samples: a new order rises, a cancelled one falls, what stands still knocks twice.
/// Computed, so that no sound file is needed.
final class Tones {
    static final AudioFormat FORMAT = new AudioFormat(44_100, 16, 1, true, false);

    private static final double SECONDS_PER_NOTE = 0.16;
    private static final double RING_OUT = 0.45;

    /// The first ring is as loud as people talk; from the third repeat on it is as loud as can be.
    private static final double LOUDNESS = 0.4;

    private static final double LOUDER = 0.15;
    private static final double LOUDEST = 0.85;

    private Tones() {}

    /// @param repeats how often it has rung already
    static byte[] of(Chime chime, int repeats) {
        double loudness = Math.min(LOUDEST, LOUDNESS + LOUDER * repeats);
        return switch (chime) {
            case NEW_ORDER -> notes(loudness, 784, 988, 1319);
            case STANDS_STILL -> notes(loudness, 880, 880, 659);
            case CANCELLED -> notes(loudness, 659, 440);
        };
    }

    private static byte[] notes(double loudness, int... hertz) {
        double seconds = SECONDS_PER_NOTE * hertz.length + RING_OUT;
        byte[] samples = new byte[2 * (int) (seconds * FORMAT.getSampleRate())];
        for (int i = 0; i < samples.length / 2; i++) {
            double wave = 0;
            for (int n = 0; n < hertz.length; n++) {
                wave += struck(hertz[n], i / FORMAT.getSampleRate() - n * SECONDS_PER_NOTE);
            }
            int sample = (int) (Math.clamp(wave * loudness, -1, 1) * Short.MAX_VALUE);
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        return samples;
    }

    /// One stroke: it starts softly within 5 ms, so that it does not click, and dies away.
    private static double struck(int hertz, double since) {
        if (since < 0) {
            return 0;
        }
        double attack = Math.min(1, since / 0.005);
        return attack * Math.exp(-since * 9) * Math.sin(2 * Math.PI * hertz * since);
    }
}
