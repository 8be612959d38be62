package soban.wire;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

/// What is told of an authority's certificate when there is only room for a few characters: nobody
/// can make another certificate with the same mark.
public final class AuthorityMark {
    private static final int CHARACTERS = 16;

    private AuthorityMark() {}

    /// The mark of the last certificate in a text of PEM, which is the authority's.
    public static String of(String pem) throws CertificateException {
        var in = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        Certificate last = null;
        for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
            last = each;
        }
        if (last == null) {
            throw new CertificateException("there is no certificate");
        }
        return of(last);
    }

    public static String of(Certificate authority) throws CertificateEncodingException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
            return Base32.of(digest, CHARACTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
