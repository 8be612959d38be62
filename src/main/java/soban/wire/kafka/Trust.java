package soban.wire.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/// Whom a program believes to be who they say: the authorities that its access names, or those that
/// this machine knows. The name in the address must be the one in the certificate.
public final class Trust {
    private final SSLContext context;

    private Trust(SSLContext context) {
        this.context = context;
    }

    /// As Kafka's own client reads the same settings, with the certificate that it would show.
    static Trust of(KafkaAccess access) throws GeneralSecurityException {
        var settings =
                new AbstractConfig(
                        new ConfigDef().withClientSslSupport(), access.security(), false);
        var factory = new DefaultSslEngineFactory();
        try {
            factory.configure(settings.values());
        } catch (KafkaException unusable) {
            throw new GeneralSecurityException(unusable);
        }
        return new Trust(factory.sslContext());
    }

    /// Only in what these certificates vouch for.
    ///
    /// @param authority certificates as PEM
    public static Trust in(String authority) throws GeneralSecurityException, IOException {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
        int number = 0;
        for (var each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
            known.setCertificateEntry(String.valueOf(number++), each);
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return new Trust(context);
    }

    public SSLContext context() {
        return context;
    }

    SSLSocket over(Socket socket, String host, int port) throws IOException {
        var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }
}
