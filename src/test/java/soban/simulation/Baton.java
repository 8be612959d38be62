package soban.simulation;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.locks.LockSupport;

/// What a thread must hold to run. Exactly one is given at any time, so there is always exactly one
/// that runs. An interrupt is kept for whoever asks for it: it does not end the waiting.
final class Baton {
    private volatile boolean given;
    private volatile @Nullable Thread owner;

    void give() {
        given = true;
        LockSupport.unpark(owner);
    }

    void await() {
        owner = Thread.currentThread();
        boolean interrupted = false;
        while (!given) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        given = false;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
