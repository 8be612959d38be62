package soban.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;

import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Hears what this process logs, for mistakes of ours: what begins anew after one looks as good as
/// before from outside.
public final class Mistakes implements AutoCloseable {
    /// Thrown by code that did what it must not; what goes wrong outside of it has other names.
    private static final String OURS = "java.lang.";

    private final Logger everything =
            (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> ear =
            new AppenderBase<>() {
                @Override
                protected void append(ILoggingEvent event) {
                    hear(event);
                }
            };

    public Mistakes() {
        ear.setContext(everything.getLoggerContext());
        ear.start();
        everything.addAppender(ear);
    }

    private void hear(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        if (event.getLevel().isGreaterOrEqual(Level.WARN)
                && thrown != null
                && thrown.getClassName().startsWith(OURS)) {
            heard.add(event.getFormattedMessage() + ": " + thrown.getClassName());
        }
    }

    /// Fails if there was one.
    @Override
    public void close() {
        everything.detachAppender(ear);
        if (!heard.isEmpty()) {
            throw new AssertionError("mistakes in the log: " + heard);
        }
    }
}
