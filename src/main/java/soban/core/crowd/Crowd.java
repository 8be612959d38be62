package soban.core.crowd;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;

/// How many may come, how often, and how long each may stay.
///
/// @param rate requests a second that one customer may keep up; 0 for any number
/// @param proxies whose word is believed about whom they ask for
/// @param connections how many are open at one time
/// @param perAddress how many of them are one address's
/// @param idle how long a connection may be open without a request, whatever drips in
/// @param call how long a request may take, from its headers to the last byte of its answer
/// @param stream how long an order is followed over one connection
/// @param streams how many of these one customer has at one time
public record Crowd(
        int rate,
        Set<InetAddress> proxies,
        int connections,
        int perAddress,
        Duration idle,
        Duration call,
        Duration stream,
        int streams) {
    public static final Crowd USUAL =
            new Crowd(
                    20,
                    Set.of(),
                    2000,
                    500,
                    Duration.ofSeconds(45),
                    Duration.ofSeconds(60),
                    Duration.ofMinutes(30),
                    10);

    public Crowd {
        proxies = Set.copyOf(proxies);
    }

    /// The same, as an operator wants it.
    public Crowd with(int otherRate, Set<InetAddress> otherProxies) {
        return new Crowd(
                otherRate, otherProxies, connections, perAddress, idle, call, stream, streams);
    }
}
