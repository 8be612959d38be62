package soban.station.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

import javax.security.auth.x500.X500Principal;

/// What a certificate is going to say, until somebody signs it (RFC 5280, 4.1).
record Draft(
        X500Principal subject,
        X500Principal issuer,
        Instant notBefore,
        Instant notAfter,
        PublicKey key,
        List<byte[]> extensions) {
    private static final BigInteger VERSION_3 = BigInteger.TWO;
    private static final int SERIAL_BITS = 128;

    Draft {
        extensions = List.copyOf(extensions);
    }

    X509Certificate signedBy(PrivateKey issuerKey) {
        var content = content();
        try {
            var signature = P256.signature(issuerKey, content);
            var signed = Der.sequence(content, P256.signatureName(), Der.bits(signature));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "this Java has no X.509 or no " + key.getAlgorithm(), e);
        }
    }

    private byte[] content() {
        return Der.sequence(
                Der.around(0, Der.integer(VERSION_3)),
                Der.integer(serial()),
                P256.signatureName(),
                issuer.getEncoded(),
                Der.sequence(Der.time(notBefore), Der.time(notAfter)),
                subject.getEncoded(),
                key.getEncoded(),
                Der.around(3, Der.sequence(extensions.toArray(byte[][]::new))));
    }

    /// By chance, so that nothing has to be counted. Its highest bit is set: zero is no serial.
    private static BigInteger serial() {
        return new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1);
    }
}
