package soban.core.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// The door for other machines: where it is, and what it shows to prove whose it is.
public final class TlsDoor {
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private final String host;
    private final int port;
    private final KeyStore shown;

    private TlsDoor(String host, int port, KeyStore shown) {
        this.host = host;
        this.port = port;
        this.shown = shown;
    }

    /// A door that shows the certificates of these files.
    ///
    /// @param key PEM, PKCS #8 without a password
    /// @param chain PEM, the door's own certificate first
    public static TlsDoor of(String host, int port, Path key, Path chain)
            throws IOException, GeneralSecurityException {
        Certificate[] certificates;
        try (var in = Files.newInputStream(chain)) {
            certificates =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(in)
                            .toArray(Certificate[]::new);
        }
        if (certificates.length == 0) {
            throw new GeneralSecurityException(chain + " holds no certificate");
        }
        var shown = KeyStore.getInstance("PKCS12");
        shown.load(null, null);
        shown.setKeyEntry("door", key(key, certificates[0]), new char[0], certificates);
        return new TlsDoor(host, port, shown);
    }

    private static PrivateKey key(Path file, Certificate door)
            throws IOException, GeneralSecurityException {
        String pem = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(
                    file + " holds no private key of the form BEGIN PRIVATE KEY (PKCS #8)");
        }
        byte[] bytes = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        try {
            return KeyFactory.getInstance(door.getPublicKey().getAlgorithm())
                    .generatePrivate(new PKCS8EncodedKeySpec(bytes));
        } catch (InvalidKeySpecException another) {
            throw new GeneralSecurityException(
                    file + " is not the key of the certificate", another);
        }
    }

    public String host() {
        return host;
    }

    public int port() {
        return port;
    }

    KeyStore shown() {
        return shown;
    }
}
