package soban.core.http;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import soban.core.crowd.Crowd;
import soban.core.crowd.Tally;
import soban.core.crowd.Turned;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// Every connection, and what it is about. One without a request is closed after a while, whatever
/// drips in; a request that takes too long, because its body drips in or nobody reads the answer,
/// is cut off; and where there is no place for one more, the one that has been without a request
/// for longest makes it.
final class Visitors extends Handler.Wrapper implements Connection.Listener {
    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final Crowd crowd;
    private final Tally tally;
    private final Map<EndPoint, Visit> visits = new LinkedHashMap<>();

    Visitors(Crowd crowd, Tally tally) {
        this.crowd = crowd;
        this.tally = tally;
    }

    Duration idle() {
        return crowd.idle();
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookAgain();
    }

    private void lookAgain() {
        Duration often = crowd.idle().dividedBy(4);
        long nanos = Math.min(SELDOM.toNanos(), often.toNanos());
        getServer().getScheduler().schedule(this::look, nanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        overdue(now).forEach(this::sendAway);
        lookAgain();
    }

    private synchronized List<Visit> overdue(long now) {
        return visits.values().stream().filter(visit -> visit.isOverdue(now)).toList();
    }

    private void sendAway(Visit visit) {
        if (visit.connection.isOpen()) {
            tally.count(Turned.CONNECTION);
            visit.connection.close();
        }
    }

    @Override
    public void onOpened(Connection connection) {
        comes(network(connection)).ifPresent(this::sendAway);
    }

    /// Enters it, and says who must leave for it: perhaps the newcomer.
    private synchronized Optional<Visit> comes(EndPoint network) {
        if (visits.containsKey(network)) {
            return Optional.empty();
        }
        var visit = new Visit(network, crowd.idle());
        visits.put(network, visit);
        Optional<Visit> leaving = tooMany(visit);
        leaving.ifPresent(one -> visits.remove(one.connection));
        return leaving;
    }

    private Optional<Visit> tooMany(Visit newest) {
        if (isOneOfMany(newest) && many(newest::isNeighbourOf) > crowd.perAddress()) {
            return Optional.of(idlest(newest, newest::isNeighbourOf));
        }
        return visits.size() > crowd.connections()
                ? Optional.of(idlest(newest, any -> true))
                : Optional.empty();
    }

    /// An address that stands for many, or is this machine, has no share of its own.
    private boolean isOneOfMany(Visit visit) {
        return !visit.address.isLoopbackAddress() && !crowd.proxies().contains(visit.address);
    }

    private long many(Predicate<Visit> whose) {
        return visits.values().stream().filter(whose).count();
    }

    private Visit idlest(Visit newest, Predicate<Visit> among) {
        long now = System.nanoTime();
        return visits.values().stream()
                .filter(visit -> !visit.isInside() && among.test(visit))
                .max(Comparator.comparingLong(visit -> visit.lasting(now)))
                .orElse(newest);
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        visits.remove(network(connection));
    }

    /// Beneath TLS.
    private static EndPoint network(Connection connection) {
        EndPoint end = connection.getEndPoint();
        while (end instanceof EndPoint.Wrapper around) {
            end = around.unwrap();
        }
        return end;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = turns(request, true, crowd.call());
        visit.write(request);
        Request.addCompletionListener(request, failure -> turns(request, false, crowd.idle()));
        return super.handle(request, response, callback);
    }

    private synchronized Visit turns(Request request, boolean into, Duration patience) {
        EndPoint network = network(request.getConnectionMetaData().getConnection());
        Visit visit = visits.getOrDefault(network, new Visit(network, patience));
        visit.turns(into, patience);
        return visit;
    }

    /// It is a long one, whose end somebody else sees to.
    synchronized void stays(Visit visit) {
        visit.turns(true, crowd.stream().plus(crowd.call()));
    }

    synchronized int size() {
        return visits.size();
    }
}
