package soban.core.setup;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/// Looks whether a Kafka broker answers at an address, before any client of ours is let near it: a
/// client that meets something else, such as a port that speaks TLS, takes the first bytes for a
/// length and claims that much memory.
final class BrokerProbe {
    private static final int PATIENCE_MILLIS = 2000;
    private static final int QUESTION = 7;
    private static final short API_VERSIONS = 18;
    private static final int LONGEST_ANSWER = 1 << 20;

    enum Finding {
        BROKER,
        SOMETHING_ELSE,
        NOTHING
    }

    private BrokerProbe() {}

    static Finding look(String host, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return recognise(socket);
        } catch (IOException nobody) {
            return Finding.NOTHING;
        }
    }

    private static Finding recognise(Socket socket) {
        try {
            return ask(socket) ? Finding.BROKER : Finding.SOMETHING_ELSE;
        } catch (IOException silent) {
            return Finding.SOMETHING_ELSE;
        }
    }

    /// Asks for the versions that it knows, in the oldest form, which every broker understands.
    private static boolean ask(Socket socket) throws IOException {
        var out = new ByteArrayOutputStream();
        var question = new DataOutputStream(out);
        question.writeInt(10);
        question.writeShort(API_VERSIONS);
        question.writeShort(0);
        question.writeInt(QUESTION);
        question.writeShort(-1);
        socket.getOutputStream().write(out.toByteArray());
        socket.getOutputStream().flush();
        var answer = new DataInputStream(socket.getInputStream());
        int length = answer.readInt();
        return length > 4 && length < LONGEST_ANSWER && answer.readInt() == QUESTION;
    }
}
