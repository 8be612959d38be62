package soban.core.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret that all core instances of an installation share, and nobody else knows.
public final class Secret {
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST = 32;

    private final SecretKeySpec key;

    public Secret(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException("a secret needs at least " + SHORTEST + " bytes");
        }
        this.key = new SecretKeySpec(secret, HMAC);
    }

    public static Secret fromFile(Path file) throws IOException {
        String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return new Secret(secret.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Takes as long whether they differ early or late.
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
