package soban.core.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs each request to Solapi anew: a signature is good once, and for a quarter of an hour.
final class SolapiSignature {
    private static final String HMAC = "HmacSHA256";
    private static final int SALT_BYTES = 16;

    private final SolapiAccount account;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    SolapiSignature(SolapiAccount account, InstantSource clock) {
        this.account = account;
        this.clock = clock;
    }

    /// What stands in `Authorization`.
    String next() {
        String date = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes);
        return "HMAC-SHA256 apiKey=%s, date=%s, salt=%s, signature=%s"
                .formatted(account.key(), date, salt, signature(date + salt));
    }

    private String signature(String signed) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(account.secret().getBytes(UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
