package soban.desk.link;

import java.time.Duration;

/// The threads and the time of the machine that this runs on.
public final class MachineThreads implements Threads {
    @Override
    public Running start(String name, Runnable work) {
        return new Started(Thread.ofPlatform().daemon().name(name).start(work));
    }

    @Override
    public void sleep(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    @Override
    public Wake wake() {
        return new Wake();
    }

    private record Started(Thread thread) implements Running {
        @Override
        public void interrupt() {
            thread.interrupt();
        }

        @Override
        public void join(Duration longest) throws InterruptedException {
            thread.join(longest);
        }
    }
}
