package soban.station.broker;

import java.util.Map;

/// What a broker needs to know before machines other than its own may come to it.
///
/// @param host the address under which they reach it
/// @param port where they come, over TLS and with a name and password of their own
/// @param passwords of this machine's own programs, by their names; they may do everything
/// @param key the broker's private key, as PEM
/// @param chain the certificates that vouch for it, as PEM
public record Guard(
        String host, int port, Map<String, String> passwords, String key, String chain) {
    /// The broker's own name: the one under which it speaks to itself.
    public static final String BROKER = "broker";

    public Guard {
        passwords = Map.copyOf(passwords);
        if (!passwords.containsKey(BROKER)) {
            throw new IllegalArgumentException("the broker itself has no password");
        }
    }

    String address() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /// Without what must not stand in a log.
    @Override
    public String toString() {
        return "guard of " + address();
    }
}
