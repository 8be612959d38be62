package soban.core.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// One owner's key. The same text always gives the same box, so that a request that comes twice is
/// seen to be the same: the nonce is made from the text, with a half of the key that does nothing
/// else. Who has no key learns of two boxes only whether they are equal.
final class Key {
    static final int BYTES = 64;

    private static final int HALF = BYTES / 2;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final byte[] bytes;

    Key(String id, byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes");
        }
        this.id = id;
        this.bytes = bytes.clone();
    }

    static Key random(String id) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Key(id, bytes);
    }

    String id() {
        return id;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String seal(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, HALF, HALF, "HmacSHA256"));
            byte[] nonce = Arrays.copyOf(mac.doFinal(plain), NONCE);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
            byte[] box = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, box, NONCE, sealed.length);
            return TO_TEXT.encodeToString(box);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Throws when the box was not made with this key, or was touched since.
    String open(String box) throws GeneralSecurityException {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(box);
        } catch (IllegalArgumentException nonsense) {
            throw new GeneralSecurityException("no box", nonsense);
        }
        if (whole.length < NONCE) {
            throw new GeneralSecurityException("no box");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] plain =
                cipher(Cipher.DECRYPT_MODE, nonce).doFinal(whole, NONCE, whole.length - NONCE);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(bytes, 0, HALF, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    @Override
    public String toString() {
        return "Key[" + id + "]";
    }
}
