package soban.wire;

import soban.domain.unit.Role;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an operator hands to whoever sets up a desk: whose desk it is, and a secret. The unit keeps
/// a hash of the whole, so that nothing of it can be changed, and nobody who reads the log can use
/// it. Written as `shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn`.
public record EnrolmentCode(String unit, Role role, String secret) {
    private static final int CHARACTERS = 16;
    private static final Pattern FORM =
            Pattern.compile(
                    "((?:shop|rider):[a-z0-9][a-z0-9-]{0,39})/(owner|kitchen|rider)/([a-z2-7]{16})");

    public static EnrolmentCode make(String unit, Role role, SecureRandom chance) {
        byte[] bytes = new byte[CHARACTERS * 5 / 8];
        chance.nextBytes(bytes);
        return new EnrolmentCode(unit, role, Base32.of(bytes, CHARACTERS));
    }

    /// Reads what a person has typed.
    public static Optional<EnrolmentCode> parse(String text) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        int secret = typed.lastIndexOf('/') + 1;
        String plain = typed.substring(0, secret) + typed.substring(secret).replace("-", "");
        Matcher parts = FORM.matcher(plain);
        return parts.matches()
                ? Optional.of(
                        new EnrolmentCode(
                                parts.group(1),
                                Role.valueOf(parts.group(2).toUpperCase(Locale.ROOT)),
                                parts.group(3)))
                : Optional.empty();
    }

    /// What the unit keeps of it.
    public String hash() {
        return Base32.of(digest(""), 51);
    }

    /// What the device that trades it is called: of two that bring the same code, only one is the
    /// one that brought it first.
    ///
    /// @param key known to that device alone
    public String device(String key) {
        return name() + "-" + Base32.of(digest(key), 8);
    }

    private byte[] digest(String salt) {
        try {
            String whole = unit + "/" + name() + "/" + secret + "\0" + salt;
            return MessageDigest.getInstance("SHA-256")
                    .digest(whole.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String name() {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /// As it is printed: in groups that can be read out.
    @Override
    public String toString() {
        return unit + "/" + name() + "/" + secret.replaceAll("(?<=.)(?=(?:.{4})+$)", "-");
    }
}
