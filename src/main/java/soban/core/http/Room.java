package soban.core.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import soban.core.crowd.Tally;
import soban.core.crowd.Turned;

/// Lets in only so many who order or pay, whatever they then wait for: a thousand of them would all
/// be late, and so would be who comes after them. A place is taken by who has said everything, so
/// that nobody holds one with a body that never ends; and while none is left the others are told so
/// at the door, before anybody listens to them: in a rush they are most of all, and what each of
/// them costs is taken from those inside. Some places are not for new orders, so that who has
/// ordered can still pay.
final class Room extends Handler.Wrapper {
    private static final int PART_KEPT = 4;

    private final int forOrders;
    private final int forPayments;
    private final Tally tally;
    private int inside;

    /// @param orders for how many there is room, if all of them order
    Room(int orders, Tally tally) {
        this.forOrders = orders;
        this.forPayments = orders + Math.max(1, orders / PART_KEPT);
        this.tally = tally;
    }

    /// From when all was said until it is answered.
    interface Stay extends AutoCloseable {
        @Override
        void close();
    }

    Stay order() {
        return enter(forOrders);
    }

    Stay pay() {
        return enter(forPayments);
    }

    private synchronized Stay enter(int places) {
        if (inside >= places) {
            tally.count(Turned.RUSH);
            throw new RequestRefused(Problem.busy());
        }
        inside++;
        return this::leave;
    }

    private synchronized void leave() {
        inside--;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.POST.is(request.getMethod()) || !isFull(placesFor(request))) {
            return super.handle(request, response, callback);
        }
        tally.count(Turned.RUSH);
        turnAway(request, response, callback);
        return true;
    }

    private int placesFor(Request request) {
        String path = Request.getPathInContext(request);
        if (path.endsWith("/orders")) {
            return forOrders;
        }
        return path.endsWith("/payment") ? forPayments : Integer.MAX_VALUE;
    }

    private synchronized boolean isFull(int places) {
        return inside >= places;
    }

    /// When all of the request is there, unless that may be much: who is cut off while they send
    /// hears nothing.
    private static void turnAway(Request request, Response response, Callback callback) {
        Problem busy = Problem.busy();
        response.setStatus(busy.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.getHeaders().put(HttpHeader.RETRY_AFTER, String.valueOf(busy.retryAfter()));
        Runnable answer = () -> Content.Sink.write(response, true, busy.json(), callback);
        long length = request.getLength();
        if (length < 0 || length > Calls.LARGEST_BODY) {
            answer.run();
        } else {
            Content.Source.consumeAll(request, Callback.from(answer, callback::failed));
        }
    }
}
