package soban.core.http;

import soban.domain.customer.CustomerId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A customer's proof of who they are: their id and a time, signed with a secret that only the core
/// knows. Nothing is stored for it, so every core with the same secret honours it.
public final class Tokens {
    private static final String HMAC = "HmacSHA256";
    private static final int SHORTEST_SECRET = 32;
    private static final Duration GOOD_FOR = Duration.ofDays(30);
    private static final Pattern FORM =
            Pattern.compile("(v1\\.([a-z0-9]{6,32})\\.([0-9]{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;
    private final InstantSource clock;

    public Tokens(byte[] secret, InstantSource clock) {
        if (secret.length < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "a secret needs at least " + SHORTEST_SECRET + " bytes");
        }
        this.key = new SecretKeySpec(secret, HMAC);
        this.clock = clock;
    }

    public static Tokens fromFile(Path file, InstantSource clock) throws IOException {
        String secret = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
        return new Tokens(secret.getBytes(StandardCharsets.ISO_8859_1), clock);
    }

    String issue(CustomerId customer) {
        String claim = "v1." + customer + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return claim + "." + signature(claim);
    }

    /// Whose token it is, if it is ours and still good.
    Optional<CustomerId> customer(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !isSigned(parts.group(1), parts.group(4))) {
            return Optional.empty();
        }
        var expires = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return clock.instant().isBefore(expires)
                ? Optional.of(new CustomerId(parts.group(2)))
                : Optional.empty();
    }

    private boolean isSigned(String claim, String signature) {
        return MessageDigest.isEqual(
                signature(claim).getBytes(StandardCharsets.US_ASCII),
                signature.getBytes(StandardCharsets.US_ASCII));
    }

    private String signature(String claim) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] signed = mac.doFinal(claim.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
