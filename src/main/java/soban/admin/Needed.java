package soban.admin;

import org.jspecify.annotations.Nullable;

/// What a file or a command line must say and may have forgotten.
final class Needed {
    private Needed() {}

    static <T> T of(@Nullable T given, String place, String what) {
        if (given == null) {
            throw AdminRefusal.wrong("%s has no `%s`.".formatted(place, what));
        }
        return given;
    }
}
