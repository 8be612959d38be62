package soban.simulation;

/// One simulated thread. It runs only while it holds the baton, and gives it back where a real one
/// would block.
final class Coroutine {
    private final Scheduler scheduler;
    private final SimProcess process;
    private final int name;
    private final Runnable work;
    private final Baton baton = new Baton();
    private final Signal end = new Signal();
    private final Thread thread;
    private long waits;
    private boolean waiting = true;
    private boolean ended;

    Coroutine(Scheduler scheduler, SimProcess process, String name, Runnable work) {
        this.scheduler = scheduler;
        this.process = process;
        this.name = (process.name() + "/" + name).hashCode();
        this.work = work;
        this.thread = Thread.ofVirtual().name(process.name() + "/" + name).start(this::run);
        wake(0);
    }

    private void run() {
        baton.await();
        try {
            if (process.isAlive()) {
                work.run();
            }
        } catch (Killed gone) {
            // As it was meant.
        } catch (Throwable failure) {
            scheduler.fail(failure);
        } finally {
            ended = true;
            process.ended(this);
            end.ring();
            scheduler.takeBack();
        }
    }

    SimProcess process() {
        return process;
    }

    int name() {
        return name;
    }

    Signal end() {
        return end;
    }

    boolean hasEnded() {
        return ended;
    }

    void resume() {
        baton.give();
    }

    /// Called by this coroutine itself: the next wait begins. What it returns names this wait.
    long beginWait() {
        waiting = true;
        return ++waits;
    }

    /// Called by this coroutine itself: lets others run until it is woken.
    void suspend() {
        scheduler.takeBack();
        baton.await();
    }

    /// Ends that wait; nothing if it has ended already.
    void wake(long wait) {
        if (waiting && wait == waits) {
            waiting = false;
            scheduler.ready(this);
        }
    }

    /// Ends whatever it waits for.
    void wake() {
        wake(waits);
    }

    void interrupt() {
        thread.interrupt();
        wake();
    }
}
