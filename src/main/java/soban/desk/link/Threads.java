package soban.desk.link;

import java.time.Duration;

/// What the link takes from the machine besides its clock: threads and waiting. A simulation gives
/// it its own, and so runs it step by step in its own time.
public interface Threads {
    /// Starts a thread. It keeps no process alive.
    Running start(String name, Runnable work);

    void sleep(Duration length) throws InterruptedException;

    /// A bell that nobody has rung yet.
    Wake wake();

    /// A thread that was started.
    interface Running {
        void interrupt();

        /// Waits for its end, at most that long.
        void join(Duration longest) throws InterruptedException;
    }
}
