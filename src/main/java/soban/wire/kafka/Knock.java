package soban.wire.kafka;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;

import javax.net.ssl.SSLException;

/// Knocks before a client of Kafka's is let near an address, with the smallest request there is.
/// The client takes the first bytes of whatever answers for a length and reserves that much memory:
/// a web server, or a port that speaks TLS, would end the program.
public final class Knock {
    private static final int PATIENCE_MILLIS = 2000;
    private static final short API_VERSIONS = 18;
    private static final int QUESTION = 0x50ba;
    private static final int LONGEST_ANSWER = 1 << 20;

    /// The first bytes of a TLS alert, taken for a length.
    private static final int ALERT = 0x15;

    /// What is there, the best first.
    public enum Heard {
        BROKER,
        /// A broker that lets nobody in without a name, and no name was said.
        NAMELESS,
        /// A server that a known authority does not vouch for, or not under this name.
        UNTRUSTED,
        /// It wants to be spoken to over TLS.
        ENCRYPTED,
        /// It can't be spoken to over TLS.
        IN_THE_CLEAR,
        SOMETHING_ELSE,
        HUNG_UP,
        NOTHING
    }

    private Knock() {}

    public static Heard at(String host, int port, KafkaAccess access) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
            socket.setSoTimeout(PATIENCE_MILLIS);
            return access.isEncrypted()
                    ? overTls(socket, host, port, access)
                    : inTheClear(socket, access);
        } catch (IOException | IllegalArgumentException nobody) {
            return Heard.NOTHING;
        }
    }

    private static Heard inTheClear(Socket socket, KafkaAccess access)
            throws SocketTimeoutException {
        try {
            return listen(socket, access);
        } catch (SocketTimeoutException busy) {
            throw busy;
        } catch (IOException hungUp) {
            return Heard.HUNG_UP;
        }
    }

    private static Heard overTls(Socket socket, String host, int port, KafkaAccess access)
            throws IOException {
        try (var secure = Trust.of(access).over(socket, host, port)) {
            secure.startHandshake();
            Heard heard = listen(secure, access);
            return heard == Heard.ENCRYPTED ? Heard.SOMETHING_ELSE : heard;
        } catch (SocketTimeoutException busy) {
            throw busy;
        } catch (GeneralSecurityException unusable) {
            return Heard.UNTRUSTED;
        } catch (SSLException problem) {
            return isDistrust(problem) ? Heard.UNTRUSTED : withoutTls(host, port);
        } catch (IOException hungUp) {
            return withoutTls(host, port);
        }
    }

    private static boolean isDistrust(SSLException problem) {
        Throwable cause = problem;
        while (cause != null && !(cause instanceof CertificateException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /// A server that does not know TLS hangs up on it as one that is ending does: only what it says
    /// in the clear tells them apart.
    private static Heard withoutTls(String host, int port) {
        return switch (at(host, port, KafkaAccess.open(host))) {
            case BROKER, NAMELESS, SOMETHING_ELSE -> Heard.IN_THE_CLEAR;
            case UNTRUSTED, ENCRYPTED, IN_THE_CLEAR -> Heard.UNTRUSTED;
            case HUNG_UP, NOTHING -> Heard.HUNG_UP;
        };
    }

    /// A broker that wants to know who calls answers the first question, and hangs up at the next
    /// one that comes before a name.
    private static Heard listen(Socket socket, KafkaAccess access) throws IOException {
        Heard first = ask(socket);
        if (first != Heard.BROKER || access.hasName()) {
            return first;
        }
        try {
            return ask(socket);
        } catch (SocketTimeoutException busy) {
            throw busy;
        } catch (IOException hungUp) {
            return Heard.NAMELESS;
        }
    }

    /// For the versions that it knows, in the oldest form, which every broker understands and
    /// answers to strangers too. It goes out in one piece: who hangs up after the first bytes has
    /// said something before, which is lost to whoever is still writing.
    private static Heard ask(Socket socket) throws IOException {
        byte[] name = "soban".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 2 + 4 + 2 + name.length;
        var question =
                ByteBuffer.allocate(4 + length)
                        .putInt(length)
                        .putShort(API_VERSIONS)
                        .putShort((short) 0)
                        .putInt(QUESTION)
                        .putShort((short) name.length)
                        .put(name);
        socket.getOutputStream().write(question.array());
        return answer(new DataInputStream(socket.getInputStream()));
    }

    private static Heard answer(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length >>> 24 == ALERT) {
            return Heard.ENCRYPTED;
        }
        if (length < 6 || length > LONGEST_ANSWER || in.readInt() != QUESTION) {
            return Heard.SOMETHING_ELSE;
        }
        in.skipNBytes(length - 4L);
        return Heard.BROKER;
    }
}
