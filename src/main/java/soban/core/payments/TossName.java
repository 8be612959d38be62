package soban.core.payments;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Our names at Toss. Its order ids know no dot, and ours no underscore, so an attempt is found
/// from its order id as well. A refund is named in the reason of its cancel: nothing else that we
/// say of a cancel is kept with it.
public final class TossName {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_=-]{6,64}");
    private static final Pattern OURS = Pattern.compile("([a-z0-9-]+)_(\\d+)");
    private static final Pattern REASON = Pattern.compile("Soban (\\S+)");

    private TossName() {}

    /// The order id that a payment window is opened with and that is confirmed.
    public static String orderId(String attempt) {
        String name = attempt.replace('.', '_');
        if (attempt.contains("_") || !ALLOWED.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for Toss: " + attempt);
        }
        return name;
    }

    /// The order id of what `attempt` gave, ours or not.
    static String ofAny(String name) {
        return name.replace('.', '_');
    }

    /// The attempt; an order id that is none of ours stays as it is.
    static String attempt(String orderId) {
        Matcher ours = OURS.matcher(orderId);
        return ours.matches() ? ours.group(1) + "." + ours.group(2) : orderId;
    }

    static String reason(String refund) {
        return "Soban " + refund;
    }

    static Optional<String> refund(String reason) {
        Matcher ours = REASON.matcher(reason);
        return ours.matches() ? Optional.of(ours.group(1)) : Optional.empty();
    }
}
