package soban.wire;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A code together with the mark by which a desk knows the right server before it has any
/// certificate of it. Written as `shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn#k7hq-2sda-bb3o-pwz4`.
///
/// @param mark of the server's authority; empty where a desk need not know it
public record EnrolmentTicket(EnrolmentCode code, String mark) {
    private static final Pattern MARK = Pattern.compile("[a-z2-7]{16}");

    /// Reads what a person has typed.
    public static Optional<EnrolmentTicket> parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            return EnrolmentCode.parse(text).map(code -> new EnrolmentTicket(code, ""));
        }
        String mark = text.substring(hash + 1).strip().toLowerCase(Locale.ROOT).replace("-", "");
        Matcher form = MARK.matcher(mark);
        return form.matches()
                ? EnrolmentCode.parse(text.substring(0, hash))
                        .map(code -> new EnrolmentTicket(code, mark))
                : Optional.empty();
    }

    /// As it is printed: in groups that can be read out.
    @Override
    public String toString() {
        return mark.isEmpty()
                ? code.toString()
                : code + "#" + mark.replaceAll("(?<=.)(?=(?:.{4})+$)", "-");
    }
}
