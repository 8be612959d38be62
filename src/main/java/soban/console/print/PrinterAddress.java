package soban.console.print;

import java.util.Optional;
import java.util.regex.Pattern;

/// Where a network printer listens. Receipt printers listen on port 9100, so nobody need type that.
record PrinterAddress(String host, int port) {
    private static final int USUAL = 9100;
    private static final int HIGHEST = 65_535;
    private static final Pattern FORM =
            Pattern.compile("(\\[[0-9a-fA-F:.%]+]|[\\p{L}\\p{N}._-]+)(?::([0-9]{1,5}))?");

    static Optional<PrinterAddress> read(String typed) {
        var found = FORM.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        int port = found.group(2) == null ? USUAL : Integer.parseInt(found.group(2));
        return port < 1 || port > HIGHEST
                ? Optional.empty()
                : Optional.of(new PrinterAddress(bare(found.group(1)), port));
    }

    private static String bare(String host) {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
