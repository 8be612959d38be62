package soban.station.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// A client and a server of the JDK's own over real sockets: what they say of a certificate is what
/// Kafka and browsers will. Nothing of the package under test is used to read its PEM.
final class Talk {
    private static final char[] NO_PASSWORD = {};
    private static final int PATIENCE_MILLIS = 10_000;

    private Talk() {}

    static List<X509Certificate> certificates(String pem) throws GeneralSecurityException {
        var content = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        return CertificateFactory.getInstance("X.509").generateCertificates(content).stream()
                .map(X509Certificate.class::cast)
                .toList();
    }

    /// The protocol that both agreed on, when the client trusts `authority` and has called for
    /// `host` at `address`.
    static String protocol(
            ServerCertificate shown, String authority, InetAddress address, String host)
            throws Exception {
        try (var server = server(shown, address)) {
            var answering = Thread.ofVirtual().start(() -> answer(server));
            try (var client = client(authority, address, server.getLocalPort(), host)) {
                client.startHandshake();
                // The client's side of TLS 1.3 is done before the server has seen it.
                if (client.getInputStream().read() != 'S') {
                    throw new IOException("the server went away");
                }
                return client.getSession().getProtocol();
            } finally {
                answering.join();
            }
        }
    }

    private static void answer(SSLServerSocket server) {
        try (var socket = server.accept()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write('S');
        } catch (IOException _) {
            // The client went away, and says why.
        }
    }

    private static SSLServerSocket server(ServerCertificate shown, InetAddress address)
            throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        keys.load(null, null);
        var base64 = shown.key().replaceAll("-----[A-Z ]+-----|\\s", "");
        var key =
                KeyFactory.getInstance("EC")
                        .generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
        keys.setKeyEntry(
                "server",
                key,
                NO_PASSWORD,
                certificates(shown.chain()).toArray(Certificate[]::new));
        var managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(keys, NO_PASSWORD);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(managers.getKeyManagers(), null, null);
        var socket =
                (SSLServerSocket)
                        context.getServerSocketFactory().createServerSocket(0, 1, address);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static SSLSocket client(String authority, InetAddress address, int port, String host)
            throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", certificates(authority).getFirst());
        var managers = TrustManagerFactory.getInstance("PKIX");
        managers.init(trusted);
        var context = SSLContext.getInstance("TLSv1.3");
        context.init(null, managers.getTrustManagers(), null);
        var plain = new Socket(address, port);
        plain.setSoTimeout(PATIENCE_MILLIS);
        var socket = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true);
        var parameters = new SSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        return socket;
    }
}
