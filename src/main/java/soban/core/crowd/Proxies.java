package soban.core.crowd;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;

/// Those in front of us who ask for others and say for whom. Anybody can write such a header, so it
/// is read from its end, and only as far as those who wrote it are known.
///
/// @param known by their addresses
public record Proxies(Set<InetAddress> known) {
    public Proxies {
        known = Set.copyOf(known);
    }

    /// Who asks.
    ///
    /// @param peer whose connection it is
    /// @param forwarded the addresses of `X-Forwarded-For`, in their order
    public InetAddress caller(InetAddress peer, List<String> forwarded) {
        InetAddress caller = peer;
        for (String before : forwarded.reversed()) {
            if (!known.contains(caller)) {
                return caller;
            }
            try {
                caller = InetAddress.ofLiteral(before.strip());
            } catch (IllegalArgumentException noAddress) {
                return caller;
            }
        }
        return caller;
    }
}
