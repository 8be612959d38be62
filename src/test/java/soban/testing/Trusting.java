package soban.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// A caller over TLS that believes one authority, as any program would that was told of it.
public final class Trusting {
    private Trusting() {}

    /// That of a text of PEM.
    public static SSLContext only(String authority) throws Exception {
        var known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        var pem = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII));
        known.setCertificateEntry(
                "authority", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(known);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
