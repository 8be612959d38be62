package soban.core.views;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What changes of one thing, in order, from the moment on at which it was asked for.
public interface News<V> extends AutoCloseable {
    /// The next change, or nothing within the patience.
    @Nullable V next(Duration patience) throws InterruptedException;

    @Override
    void close();
}
