package soban.simulation;

import soban.core.follow.Ending;

import java.time.Duration;

/// An ending whose pauses pass in simulated time.
final class SimEnding extends Ending {
    private final Scheduler scheduler;
    private final Signal asked = new Signal();

    SimEnding(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void ask() {
        super.ask();
        asked.ring();
    }

    @Override
    public void await() {
        while (!isAsked()) {
            scheduler.await(asked);
        }
    }

    @Override
    public boolean pause(Duration length) {
        if (!isAsked()) {
            scheduler.await(asked, length);
        }
        return !isAsked() && !Thread.currentThread().isInterrupted();
    }
}
