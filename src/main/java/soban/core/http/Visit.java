package soban.core.http;

import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;

import soban.core.crowd.Neighbourhood;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;

/// One connection: whose it is, and since when it has been in a request or without one. It is kept
/// by the visitors' book, under whose lock it changes.
final class Visit {
    private static final String ATTRIBUTE = Visit.class.getName();

    final EndPoint connection;
    final InetAddress address;
    private long since = System.nanoTime();
    private Duration patience;
    private boolean inside;

    Visit(EndPoint connection, Duration patience) {
        this.connection = connection;
        this.address = address(connection);
        this.patience = patience;
    }

    /// What has no address on a network is within this machine.
    private static InetAddress address(EndPoint connection) {
        return connection.getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? remote.getAddress()
                : InetAddress.getLoopbackAddress();
    }

    /// The connection that a request came by.
    static Visit of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Visit known
                ? known
                : new Visit(
                        request.getConnectionMetaData().getConnection().getEndPoint(),
                        Duration.ofDays(1));
    }

    void write(Request request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    void turns(boolean into, Duration anotherPatience) {
        inside = into;
        patience = anotherPatience;
        since = System.nanoTime();
    }

    boolean isInside() {
        return inside;
    }

    /// Nanoseconds for which it has been as it is.
    long lasting(long now) {
        return now - since;
    }

    boolean isOverdue(long now) {
        return lasting(now) > patience.toNanos();
    }

    boolean isNeighbourOf(Visit other) {
        return Neighbourhood.of(address) == Neighbourhood.of(other.address);
    }
}
