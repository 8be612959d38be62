package soban.simulation;

import soban.desk.link.Threads;
import soban.desk.link.Wake;

import java.time.Duration;

/// A simulated process, as a desk's link knows it.
public final class DeskThreads implements Threads {
    private final SimProcess process;

    public DeskThreads(SimProcess process) {
        this.process = process;
    }

    @Override
    public Running start(String name, Runnable work) {
        return new Started(process.scheduler(), process.spawn(name, work));
    }

    @Override
    public void sleep(Duration length) throws InterruptedException {
        process.scheduler().pause(length);
        interruptible();
    }

    private static void interruptible() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    @Override
    public Wake wake() {
        return new SimWake(process.scheduler());
    }

    private record Started(Scheduler scheduler, Coroutine coroutine) implements Running {
        @Override
        public void interrupt() {
            coroutine.interrupt();
        }

        @Override
        public void join(Duration longest) throws InterruptedException {
            if (!coroutine.hasEnded()) {
                scheduler.await(coroutine.end(), longest);
                interruptible();
            }
        }
    }

    private static final class SimWake extends Wake {
        private final Scheduler scheduler;
        private final Signal rung = new Signal();
        private boolean pending;

        SimWake(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @Override
        public void ring() {
            pending = true;
            rung.ring();
        }

        @Override
        public void await(Duration patience) throws InterruptedException {
            if (!pending) {
                scheduler.await(rung, patience);
                interruptible();
            }
            pending = false;
        }
    }
}
