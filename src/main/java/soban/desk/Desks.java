package soban.desk;

import soban.desk.link.KafkaLink;
import soban.desk.link.MachineThreads;
import soban.desk.link.StationDoorbell;
import soban.desk.store.DeskStore;
import soban.desk.store.Opening;

import java.time.InstantSource;

/// Puts a desk together.
public final class Desks {
    private Desks() {}

    /// Opens the desk's file, so that the first picture is there before the network is, and lets
    /// the link begin. Throws `DeskUnusable` when only a person can help.
    public static Desk open(DeskSettings settings, InstantSource clock) {
        return open(settings, Opening.by(settings.person()), clock);
    }

    /// Opens a desk to look at. As long as nothing is pressed there the core does not hear of it.
    public static Desk openToLook(DeskSettings settings, InstantSource clock) {
        return open(settings, Opening.by(settings.person()).quietly(), clock);
    }

    private static Desk open(DeskSettings settings, Opening opening, InstantSource clock) {
        var thread = new DeskThread();
        try {
            var live =
                    thread.ask(() -> new LiveDesk(thread, store(settings, opening, clock), clock));
            var threads = new MachineThreads();
            var wake = threads.wake();
            var identity = settings.identity();
            var link =
                    new KafkaLink(
                            new StationDoorbell(identity, settings.kafka()),
                            identity,
                            new LinkSide(thread, live, wake),
                            threads,
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

    private static DeskStore store(DeskSettings settings, Opening opening, InstantSource clock) {
        return DeskStore.open(settings.file(), settings.identity(), opening, clock.instant());
    }
}
