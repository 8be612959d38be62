package soban.station.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/// Certificates and keys as text, one to a file: what people copy and what Kafka and Jetty read.
final class Pem {
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    private Pem() {}

    static String of(X509Certificate certificate) {
        try {
            return text(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    static String of(PrivateKey key) {
        return text(KEY, key.getEncoded());
    }

    static X509Certificate certificate(Path file) throws IOException, Unusable {
        var content = new ByteArrayInputStream(content(CERTIFICATE, file));
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(content);
        } catch (GeneralSecurityException e) {
            throw new Unusable(file + " is damaged: it holds no readable certificate.");
        }
    }

    static PrivateKey key(Path file) throws IOException, Unusable {
        try {
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(content(KEY, file)));
        } catch (GeneralSecurityException e) {
            throw new Unusable(file + " is damaged: it holds no readable key.");
        }
    }

    private static String text(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return begin(label) + "\n" + lines + "\n" + end(label) + "\n";
    }

    private static byte[] content(String label, Path file) throws IOException, Unusable {
        var text = read(file).strip();
        if (!text.startsWith(begin(label)) || !text.endsWith(end(label))) {
            throw new Unusable("%s is damaged: it is no %s in PEM.".formatted(file, label));
        }
        var lines = text.substring(begin(label).length(), text.length() - end(label).length());
        try {
            return Base64.getDecoder().decode(lines.replaceAll("\\s", ""));
        } catch (IllegalArgumentException _) {
            throw new Unusable(file + " is damaged: a character of it is not of PEM.");
        }
    }

    /// Any bytes are text here, so that damage is found where the file's name is known.
    private static String read(Path file) throws IOException, Unusable {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException _) {
            throw new Unusable(file + " is missing.");
        }
    }

    private static String begin(String label) {
        return "-----BEGIN " + label + "-----";
    }

    private static String end(String label) {
        return "-----END " + label + "-----";
    }
}
