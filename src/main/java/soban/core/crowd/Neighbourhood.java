package soban.core.crowd;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/// What counts as one address. Whoever has one address of IPv6 has all 2⁶⁴ of its network.
public final class Neighbourhood {
    private Neighbourhood() {}

    /// An IPv4 address, or the first half of one of IPv6.
    public static long of(InetAddress address) {
        var bytes = ByteBuffer.wrap(address.getAddress());
        return address instanceof Inet4Address
                ? Integer.toUnsignedLong(bytes.getInt())
                : bytes.getLong();
    }
}
