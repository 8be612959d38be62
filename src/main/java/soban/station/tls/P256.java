package soban.station.tls;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;

/// The one kind of key and signature here, which every TLS client knows.
final class P256 {
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final byte[] PROBE = {0x53, 0x6f, 0x62, 0x61, 0x6e};

    private P256() {}

    static byte[] signatureName() {
        return Der.sequence(Der.objectId("1.2.840.10045.4.3.2"));
    }

    static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    static byte[] signature(PrivateKey key, byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance(SIGNATURE);
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }

    /// Whether what one signs the other accepts: no field of a key says so.
    static boolean isPair(PublicKey open, PrivateKey secret) {
        try {
            var signature = Signature.getInstance(SIGNATURE);
            signature.initVerify(open);
            signature.update(PROBE);
            return signature.verify(signature(secret, PROBE));
        } catch (InvalidKeyException | SignatureException _) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + SIGNATURE, e);
        }
    }
}
