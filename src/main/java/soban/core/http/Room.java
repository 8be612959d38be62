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

/// Lets in only so many who want something done, whatever they then wait for: a thousand of them
/// would all be late, and so would be who comes after them. The others are told so before anybody
/// listens to them: in a rush they are most of all, and what each of them costs is taken from those
/// inside. Some places are not for new orders, so that who has ordered can still pay or cancel.
final class Room extends Handler.Wrapper {
    private static final int PART_KEPT = 4;

    private final int forOrders;
    private final int forAll;
    private final Tally tally;
    private int inside;

    /// @param orders for how many there is room, if all of them order
    Room(int orders, Tally tally) {
        this.forOrders = orders;
        this.forAll = orders + Math.max(1, orders / PART_KEPT);
        this.tally = tally;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (!HttpMethod.POST.is(request.getMethod())) {
            return super.handle(request, response, callback);
        }
        boolean ordering = Request.getPathInContext(request).endsWith("/orders");
        if (!enter(ordering ? forOrders : forAll)) {
            tally.count(Turned.RUSH);
            turnAway(request, response, callback);
            return true;
        }
        Request.addCompletionListener(request, failure -> leave());
        return super.handle(request, response, callback);
    }

    private synchronized boolean enter(int places) {
        if (inside >= places) {
            return false;
        }
        inside++;
        return true;
    }

    private synchronized void leave() {
        inside--;
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
