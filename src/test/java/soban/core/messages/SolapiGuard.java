package soban.core.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How Solapi looks at a signature: by whom, when, and whether it came before.
final class SolapiGuard {
    private static final Duration MOST_SKEW = Duration.ofMinutes(15);
    private static final Pattern FORM =
            Pattern.compile(
                    "HMAC-SHA256 apiKey=(\\S+), date=(\\S+), salt=(\\S{12,64}),"
                            + " signature=([0-9a-f]{64})");

    private final InstantSource clock;
    private final Set<String> seen = new HashSet<>();

    SolapiGuard(InstantSource clock) {
        this.clock = clock;
    }

    /// What is wrong with it, in Solapi's own words.
    Optional<String> fault(@Nullable String authorization) {
        Matcher parts = FORM.matcher(String.valueOf(authorization));
        if (!parts.matches()) {
            return Optional.of("Unauthorized");
        }
        if (!parts.group(1).equals(SolapiStub.KEY)) {
            return Optional.of("InvalidAPIKey");
        }
        var skew = Duration.between(Instant.parse(parts.group(2)), clock.instant()).abs();
        if (skew.compareTo(MOST_SKEW) > 0) {
            return Optional.of("RequestTimeTooSkewed");
        }
        if (!parts.group(4).equals(signature(parts.group(2) + parts.group(3)))) {
            return Optional.of("SignatureDoesNotMatch");
        }
        return seen.add(parts.group(4)) ? Optional.empty() : Optional.of("DuplicatedSignature");
    }

    private static String signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SolapiStub.SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
