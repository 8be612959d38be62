package soban.console.sound;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;

/// Rings through the machine's loudspeaker on a thread of its own; a ring during a ring is left
/// out. The device is opened for every ring: one that is plugged in later is heard, one that is
/// pulled out is noticed.
public final class SpeakerBell implements Bell {
    private static final Logger LOG = LoggerFactory.getLogger(SpeakerBell.class);

    private final ExecutorService player =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final AtomicBoolean playing = new AtomicBoolean();
    private volatile boolean audible = true;

    /// Looks for a device at once, so that a missing one is said before the first order comes.
    public SpeakerBell() {
        start(new byte[0]);
    }

    @Override
    public void ring(Chime chime) {
        ring(chime, 0);
    }

    @Override
    public void ring(Chime chime, int repeats) {
        start(Tones.of(chime, repeats));
    }

    @Override
    public boolean audible() {
        return audible;
    }

    @Override
    public void close() {
        player.shutdownNow();
    }

    private void start(byte[] samples) {
        if (playing.compareAndSet(false, true)) {
            player.execute(() -> play(samples));
        }
    }

    private void play(byte[] samples) {
        try (var line = AudioSystem.getSourceDataLine(Tones.FORMAT)) {
            line.open(Tones.FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
            audible = true;
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (audible) {
                LOG.warn("no sound device can be used, the desk can't ring: {}", e.getMessage());
            }
            audible = false;
        } finally {
            playing.set(false);
        }
    }
}
