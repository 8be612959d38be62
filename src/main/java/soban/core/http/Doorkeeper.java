package soban.core.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Stands at the door and knows how many are inside, until each has the whole answer; so that the
/// last one can be waited for.
final class Doorkeeper extends Handler.Wrapper {
    private volatile boolean closing;
    private int inside;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        enter();
        Request.addCompletionListener(request, failure -> leave());
        if (closing) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        return super.handle(request, response, callback);
    }

    private synchronized void enter() {
        inside++;
    }

    private synchronized void leave() {
        inside--;
        notifyAll();
    }

    /// Nobody is expected any more: who is inside may finish.
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /// Waits until all have left, at most that long; false when somebody has not.
    synchronized boolean awaitNobody(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toNanos(); inside > 0 && left > 0; ) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return inside == 0;
    }
}
