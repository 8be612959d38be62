package soban.wire.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// Whom a program believes to be who they say: the authorities that its access names, or those that
/// this machine knows. The name in the address must be the one in the certificate.
final class Trust {
    private final SSLContext context;

    private Trust(SSLContext context) {
        this.context = context;
    }

    /// As Kafka's own client reads the same settings, with the certificate that it would show.
    public static Trust of(KafkaAccess access) throws GeneralSecurityException {
        var definition = new ConfigDef().withClientSslSupport();
        var factory = new DefaultSslEngineFactory();
        try {
            factory.configure(new AbstractConfig(definition, access.security(), false).values());
        } catch (KafkaException unusable) {
            throw new GeneralSecurityException(unusable);
        }
        return new Trust(factory.sslContext());
    }

    SSLSocket over(Socket socket, String host, int port) throws IOException {
        var secure = (SSLSocket) context.getSocketFactory().createSocket(socket, host, port, true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        return secure;
    }
}
