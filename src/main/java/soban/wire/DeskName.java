package soban.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name under which one desk comes to a guarded cluster, such as `shop.cafe.kitchen-mzxw6ytb`.
/// No part of it has a dot of its own, so it is read back without doubt.
public record DeskName(String unit, String device) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(shop|rider)\\.([a-z0-9][a-z0-9-]{0,39})\\.((?:owner|kitchen|rider)-[a-z2-7]{8})");

    public static Optional<DeskName> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new DeskName(parts.group(1) + ":" + parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return unit.replace(':', '.') + "." + device;
    }
}
