package soban.desk.enrol;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a core listens, as a person writes it: with or without `https://`, with or without a port.
public final class CoreAddress {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:(https?)://)?(\\[[0-9a-fA-F:.]+]|[^\\s:,/@?#]+)(?::([0-9]{1,5}))?/?",
                    Pattern.CASE_INSENSITIVE);
    private static final int HTTP = 8420;
    private static final int HTTPS = 8421;

    private CoreAddress() {}

    /// Empty where it is none.
    ///
    /// @param marked the code tells how to know the server, so it is one that speaks TLS
    public static Optional<URI> parse(String text, boolean marked) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        boolean secure = parts.group(1) == null ? marked : parts.group(1).equalsIgnoreCase("https");
        int usual = secure ? HTTPS : HTTP;
        int port = parts.group(3) == null ? usual : Integer.parseInt(parts.group(3));
        return port < 1 || port > 65_535
                ? Optional.empty()
                : Optional.of(
                        URI.create(
                                "%s://%s:%d"
                                        .formatted(
                                                secure ? "https" : "http", parts.group(2), port)));
    }
}
