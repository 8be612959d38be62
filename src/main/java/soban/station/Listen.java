package soban.station;

import java.util.Set;

/// Where a station lets other machines in: its address, and the ports there for customers and desks
/// that come for the first time, and for desks that know it.
public record Listen(String host, int httpsPort, int kafkaPort) {
    public static final int HTTPS = 8421;
    public static final int KAFKA = 8494;

    String https() {
        return at(httpsPort);
    }

    public String kafka() {
        return at(kafkaPort);
    }

    private String at(int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// How the station is called by others and by itself.
    Set<String> names() {
        return Set.of(host, "localhost", StationSettings.HOST);
    }
}
