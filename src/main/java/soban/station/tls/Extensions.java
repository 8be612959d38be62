package soban.station.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Collection;

/// What a certificate says beside names, key and time (RFC 5280, 4.2). Critical are those without
/// which a client would trust it for too much.
final class Extensions {
    private static final String OWN_KEY = "2.5.29.14";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String OTHER_NAMES = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String ISSUER_KEY = "2.5.29.35";
    private static final String EXTENDED_KEY_USAGE = "2.5.29.37";
    private static final String SERVER = "1.3.6.1.5.5.7.3.1";

    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CERTIFICATE_SIGNATURE = 5;
    private static final int KEY_NAME_BYTES = 20;

    private Extensions() {}

    /// May sign certificates, but none that may sign certificates in turn.
    static byte[] authority() {
        return critical(BASIC_CONSTRAINTS, Der.sequence(Der.yes(), Der.integer(BigInteger.ZERO)));
    }

    static byte[] noAuthority() {
        return critical(BASIC_CONSTRAINTS, Der.sequence());
    }

    static byte[] signsCertificates() {
        return critical(KEY_USAGE, Der.oneBit(CERTIFICATE_SIGNATURE));
    }

    static byte[] signsHandshakes() {
        return critical(KEY_USAGE, Der.oneBit(DIGITAL_SIGNATURE));
    }

    static byte[] serverOnly() {
        return plain(EXTENDED_KEY_USAGE, Der.sequence(Der.objectId(SERVER)));
    }

    static byte[] hosts(Collection<Host> hosts) {
        return plain(
                OTHER_NAMES, Der.sequence(hosts.stream().map(Host::der).toArray(byte[][]::new)));
    }

    static byte[] ownKey(PublicKey key) {
        return plain(OWN_KEY, Der.octets(name(key)));
    }

    static byte[] issuerKey(PublicKey key) {
        return plain(ISSUER_KEY, Der.sequence(Der.insteadOfTag(0, name(key))));
    }

    /// A key's name is a part of its hash (RFC 7093, 2): of two authorities with the same subject,
    /// a client finds the right one by it.
    private static byte[] name(PublicKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getEncoded());
            return Arrays.copyOf(hash, KEY_NAME_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    private static byte[] critical(String id, byte[] value) {
        return Der.sequence(Der.objectId(id), Der.yes(), Der.octets(value));
    }

    private static byte[] plain(String id, byte[] value) {
        return Der.sequence(Der.objectId(id), Der.octets(value));
    }
}
