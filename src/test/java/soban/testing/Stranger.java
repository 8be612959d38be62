package soban.testing;

import org.apache.kafka.common.config.SslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

import soban.station.tls.ServerCertificate;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Something that takes calls where a broker was expected, and says what a test wants.
public final class Stranger implements AutoCloseable {
    private final ServerSocket door;

    /// What it says to each who calls.
    public interface Conversation {
        void with(Socket caller) throws IOException;
    }

    private Stranger(ServerSocket door, Conversation conversation) {
        this.door = door;
        Thread.startVirtualThread(() -> takeCalls(conversation));
    }

    public static Stranger inTheClear(Conversation conversation) throws IOException {
        return new Stranger(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()), conversation);
    }

    public static Stranger overTls(ServerCertificate shown, Conversation conversation)
            throws IOException, GeneralSecurityException {
        return new Stranger(door(shown), conversation);
    }

    /// Wants to see the caller's certificate too.
    public static Stranger overMutualTls(ServerCertificate shown, Conversation conversation)
            throws IOException, GeneralSecurityException {
        var door = door(shown);
        door.setNeedClientAuth(true);
        return new Stranger(door, conversation);
    }

    private static SSLServerSocket door(ServerCertificate shown)
            throws IOException, GeneralSecurityException {
        var tls = new DefaultSslEngineFactory();
        tls.configure(
                Map.of(
                        SslConfigs.SSL_PROTOCOL_CONFIG,
                        "TLSv1.3",
                        SslConfigs.SSL_ENABLED_PROTOCOLS_CONFIG,
                        List.of("TLSv1.3"),
                        SslConfigs.SSL_CIPHER_SUITES_CONFIG,
                        List.of(),
                        SslConfigs.SSL_KEYSTORE_TYPE_CONFIG,
                        "PEM",
                        SslConfigs.SSL_KEYSTORE_KEY_CONFIG,
                        new Password(shown.key()),
                        SslConfigs.SSL_KEYSTORE_CERTIFICATE_CHAIN_CONFIG,
                        new Password(shown.chain())));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(tls.keystore(), null);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(keys.getKeyManagers(), new TrustManager[] {new Anybody()}, null);
        return (SSLServerSocket)
                context.getServerSocketFactory()
                        .createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    /// Takes every certificate, as long as there is one.
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private void takeCalls(Conversation conversation) {
        while (!door.isClosed()) {
            try (var caller = door.accept()) {
                conversation.with(caller);
                caller.shutdownOutput();
                caller.getInputStream().readAllBytes();
            } catch (IOException gone) {
                // The caller sees it.
            }
        }
    }

    /// Answers every question as a broker does.
    public static void likeKafka(Socket caller) throws IOException {
        var in = new DataInputStream(caller.getInputStream());
        var out = new DataOutputStream(caller.getOutputStream());
        while (true) {
            byte[] request = new byte[in.readInt()];
            in.readFully(request);
            out.writeInt(10);
            out.write(request, 4, 4);
            out.writeShort(0);
            out.writeInt(0);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    public String address() {
        return "127.0.0.1:" + port();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
