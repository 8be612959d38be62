package soban.core.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Wraps the keys of personal data under the installation's secret: in the topic that keeps them
/// they are of no use without it.
public final class KeyWrapping {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec wrapper;

    public KeyWrapping(Secret secret) {
        this.wrapper = new SecretKeySpec(secret.sign("wrapping of personal keys"), "AES");
    }

    /// A key as it may lie in a topic.
    ///
    /// @param name of the key; wrapped for one, it is not taken for another
    public byte[] wrap(String name, byte[] key) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, name).doFinal(key);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Throws when it was wrapped under another secret, or for another name.
    public byte[] unwrap(String name, byte[] wrapped) throws GeneralSecurityException {
        if (wrapped.length < NONCE) {
            throw new GeneralSecurityException("not a wrapped key");
        }
        byte[] nonce = Arrays.copyOf(wrapped, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, name)
                .doFinal(wrapped, NONCE, wrapped.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, String name) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, wrapper, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
