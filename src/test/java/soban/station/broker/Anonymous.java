package soban.station.broker;

import soban.testing.Trusting;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

import javax.net.ssl.SSLSocket;

/// Somebody who asks a broker which cluster it is, without having said a name.
final class Anonymous {
    private static final short DESCRIBE_CLUSTER = 60;
    private static final int LENGTH = 2 + 2 + 4 + 2 + 1 + 1 + 1;
    private static final int QUESTION = 0x50ba;
    private static final int PATIENCE_MILLIS = 5000;

    private Anonymous() {}

    static boolean isAnsweredAt(int port) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return isAnswered(socket);
        }
    }

    static boolean isAnsweredOverTls(int port, String authority) throws Exception {
        try (var socket = tls(port, authority)) {
            socket.startHandshake();
            return isAnswered(socket);
        }
    }

    static SSLSocket tls(int port, String authority) throws Exception {
        return (SSLSocket)
                Trusting.only(authority)
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), port);
    }

    /// Whose doors these are: what brokers and controllers both tell those whom they let in.
    private static boolean isAnswered(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        var question =
                ByteBuffer.allocate(4 + LENGTH)
                        .putInt(LENGTH)
                        .putShort(DESCRIBE_CLUSTER)
                        .putShort((short) 0)
                        .putInt(QUESTION)
                        .putShort((short) -1);
        socket.getOutputStream().write(question.array());
        try {
            var in = new DataInputStream(socket.getInputStream());
            in.readInt();
            return in.readInt() == QUESTION;
        } catch (SocketTimeoutException silence) {
            throw silence;
        } catch (IOException hungUp) {
            return false;
        }
    }
}
