package soban.desk.link;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;

/// Knocks before Kafka's own client does, with the smallest request there is. The client takes the
/// first bytes of whatever answers for a length and reserves that much memory: a web server or a
/// TLS port would end the desk.
final class Probe {
    private static final int PATIENCE_MILLIS = 2000;
    private static final short API_VERSIONS = 18;
    private static final int CORRELATION = 0x50ba;
    private static final int LONGEST_ANSWER = 1 << 20;

    private Probe() {}

    /// Knocks at each address.
    ///
    /// @param bootstrap `host:port`, or several with commas between
    /// @return those of them that speak Kafka
    static String kafka(String bootstrap) throws NoLink {
        var good = new ArrayList<String>();
        Optional<NoLink> trouble = Optional.empty();
        for (String address : bootstrap.split(",", -1)) {
            try {
                knock(address.strip());
                good.add(address.strip());
            } catch (NoLink problem) {
                trouble = trouble.filter(NoLink::isCertain).or(() -> Optional.of(problem));
            }
        }
        if (good.isEmpty()) {
            throw trouble.orElseGet(NoLink::unreachable);
        }
        return String.join(",", good);
    }

    private static void knock(String address) throws NoLink {
        InetSocketAddress place = parse(address);
        try (var socket = new Socket()) {
            socket.connect(place, PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            talk(socket, address);
        } catch (IOException nobody) {
            throw NoLink.unreachable();
        }
    }

    private static void talk(Socket socket, String address) throws NoLink, SocketTimeoutException {
        try {
            ask(new DataOutputStream(socket.getOutputStream()));
            if (!isKafka(new DataInputStream(socket.getInputStream()))) {
                throw NoLink.certain(
                        "%s answers, but it is not a Kafka broker that can be spoken to in the clear. Check the address and port."
                                .formatted(address));
            }
        } catch (SocketTimeoutException busy) {
            throw busy;
        } catch (IOException hungUp) {
            throw NoLink.doubtful(
                    "%s takes calls, but hangs up without a word. Check that it is the broker's port."
                            .formatted(address));
        }
    }

    private static InetSocketAddress parse(String address) throws NoLink {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65535) {
            throw NoLink.certain(
                    "'%s' is not an address. Write it as HOST:PORT.".formatted(address));
        }
        return new InetSocketAddress(address.substring(0, colon), Integer.parseInt(port));
    }

    private static void ask(DataOutputStream out) throws IOException {
        byte[] name = "soban".getBytes(StandardCharsets.US_ASCII);
        out.writeInt(2 + 2 + 4 + 2 + name.length);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(CORRELATION);
        out.writeShort(name.length);
        out.write(name);
        out.flush();
    }

    private static boolean isKafka(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length >= 6 && length <= LONGEST_ANSWER && in.readInt() == CORRELATION;
    }
}
