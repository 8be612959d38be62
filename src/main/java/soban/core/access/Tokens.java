package soban.core.access;

import soban.domain.customer.CustomerId;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A customer's proof of who they are: their id and a time, signed with the core's secret. Nothing
/// is stored for it, so every core with the same secret honours it.
public final class Tokens {
    private static final Duration GOOD_FOR = Duration.ofDays(30);
    private static final Pattern FORM =
            Pattern.compile("(v1\\.([a-z0-9]{6,32})\\.([0-9]{1,12}))\\.([A-Za-z0-9_-]{43})");

    private final Secret secret;
    private final InstantSource clock;

    public Tokens(Secret secret, InstantSource clock) {
        this.secret = secret;
        this.clock = clock;
    }

    public String issue(CustomerId customer) {
        String claim = "v1." + customer + "." + clock.instant().plus(GOOD_FOR).getEpochSecond();
        return claim + "." + signature(claim);
    }

    /// Whose token it is, if it is ours and still good.
    public Optional<CustomerId> customer(String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !Secret.same(signature(parts.group(1)), parts.group(4))) {
            return Optional.empty();
        }
        var expires = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return clock.instant().isBefore(expires)
                ? Optional.of(new CustomerId(parts.group(2)))
                : Optional.empty();
    }

    private String signature(String claim) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret.sign(claim));
    }
}
