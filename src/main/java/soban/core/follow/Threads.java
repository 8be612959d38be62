package soban.core.follow;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;

/// What the core's workers take from the machine besides its clock: threads, pauses, a stopwatch
/// and chance. A simulation gives them its own, and so runs them step by step in its own time.
public interface Threads {
    /// Starts a thread that lives about as long as its part of the core. It keeps no process alive.
    Running start(String name, Runnable work);

    /// Gives each task a thread of its own; there may be thousands.
    ExecutorService perTask(String name);

    Ending ending();

    /// Goes on evenly, whatever is done to the clock. Only differences mean something.
    long nanoTime();

    RandomGenerator random();

    /// A thread that was started.
    interface Running {
        /// Waits for its end, at most that long.
        void join(Duration longest);
    }
}
