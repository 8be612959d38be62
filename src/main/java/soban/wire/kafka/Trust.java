package soban.wire.kafka;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;

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

    static Trust of(KafkaAccess access) throws GeneralSecurityException, IOException {
        Optional<String> authority = access.authority();
        if (authority.isPresent()) {
            return in(authority.get());
        }
        String file = access.security().get("ssl.truststore.location");
        String password = access.security().get("ssl.truststore.password");
        return file == null
                ? new Trust(SSLContext.getDefault())
                : in(
                        KeyStore.getInstance(
                                new File(file), password == null ? null : password.toCharArray()));
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
        return in(known);
    }

    private static Trust in(KeyStore known) throws GeneralSecurityException {
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
