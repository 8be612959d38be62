package soban.desk;

import soban.desk.link.KafkaLink;
import soban.desk.link.Wake;
import soban.desk.store.DeskStore;

import java.time.InstantSource;

/// Puts a desk together.
public final class Desks {
    private Desks() {}

    /// Opens the desk's file, so that the first picture is there before the network is, and lets
    /// the link begin. Throws `DeskUnusable` when only a person can help.
    public static Desk open(DeskSettings settings, InstantSource clock) {
        var thread = new DeskThread();
        try {
            var live = thread.ask(() -> new LiveDesk(thread, store(settings, clock), clock));
            var wake = new Wake();
            var link =
                    KafkaLink.start(
                            settings.kafka(),
                            settings.identity(),
                            new LinkSide(thread, live),
                            clock,
                            wake);
            return new LocalDesk(thread, live, link, wake);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            thread.close();
            throw new DeskUnusable("The desk was told to end before it was open.");
        } catch (RuntimeException problem) {
            thread.close();
            throw problem;
        }
    }

    private static DeskStore store(DeskSettings settings, InstantSource clock) {
        return DeskStore.open(
                settings.file(), settings.identity(), settings.person(), clock.instant());
    }
}
