package soban.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets things begin at a steady rate, whether or not those before have ended: who comes does not
/// wait until others are served. What is late is told when it should have begun, so that no waiting
/// is lost from the figures.
final class Pace {
    private Pace() {}

    /// Begins one thing.
    interface Beginning {
        /// Called when it is due, or as soon after as may be.
        ///
        /// @param number counted from 0
        /// @param due when it should begin, in nanoseconds of this machine
        void begin(int number, long due);
    }

    /// Returns when the last has begun; how many there were.
    static int keep(double perSecond, Duration length, Beginning beginning) {
        long start = System.nanoTime();
        int many = (int) (perSecond * length.toMillis() / 1000);
        for (int i = 0; i < many; i++) {
            long due = start + (long) (i * 1e9 / perSecond);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            beginning.begin(i, due);
        }
        return many;
    }
}
