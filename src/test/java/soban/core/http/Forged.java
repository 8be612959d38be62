package soban.core.http;

import soban.core.access.Secret;
import soban.core.access.Tokens;
import soban.domain.customer.CustomerId;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Tokens that are not a customer's, made from one that is.
final class Forged {
    private Forged() {}

    /// By what is wrong with them.
    ///
    /// @param token a good one
    /// @param mine the customer who has one too, and tries
    static Map<String, String> of(String token, String mine) {
        String[] parts = token.split("\\.", -1);
        var customer = new CustomerId(parts[1]);
        var all = new LinkedHashMap<String, String>();
        all.put("none", "");
        all.put("no token at all", "token");
        all.put("too old", tokens(Duration.ofDays(-31)).issue(customer));
        all.put("signed with another key", new Tokens(another(), Instant::now).issue(customer));
        all.put(
                "another's name under my signature",
                mine.replace(mine.split("\\.", -1)[1], parts[1]));
        all.put("longer good than signed", token.replace("." + parts[2] + ".", ".99999999999."));
        all.put("without a signature", token.substring(0, token.lastIndexOf('.') + 1));
        all.put("of another version", token.replaceFirst("v1", "v2"));
        all.put(
                "in other letters",
                token.replace(parts[1], parts[1].toUpperCase(java.util.Locale.ROOT)));
        all.put("with something behind it", token + "A");
        all.put(
                "a JWT of no algorithm",
                "eyJhbGciOiJub25lIn0." + base64("{\"sub\":\"" + customer + "\"}") + ".");
        return all;
    }

    private static String base64(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Tokens tokens(Duration later) {
        return new Tokens(Node.SECRET, () -> Instant.now().plus(later));
    }

    private static Secret another() {
        return new Secret("t".repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
