package soban.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Deque;

/// Everything that was made, closed in the opposite order of its making, so that nothing is closed
/// under somebody who uses it.
final class Parts implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Parts.class);

    private final Deque<AutoCloseable> made = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T part) {
        made.push(part);
        return part;
    }

    @Override
    public void close() {
        for (AutoCloseable part : made) {
            try {
                part.close();
            } catch (Exception problem) {
                LOG.warn(
                        "{} did not close: {}",
                        part.getClass().getSimpleName(),
                        problem.toString());
            }
        }
    }
}
