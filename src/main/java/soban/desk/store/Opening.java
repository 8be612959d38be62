package soban.desk.store;

import java.util.UUID;
import java.util.function.Supplier;

/// How a desk's file is opened.
///
/// @param person who stands at the desk
/// @param fresh makes names that nobody had before, for devices, runs and requests; a simulation
///   gives its own
/// @param greets the desk says hello at once; one that is only looked at does when it has something
///   to send
public record Opening(String person, Supplier<String> fresh, boolean greets) {
    public static Opening by(String person) {
        return new Opening(person, Opening::random, true);
    }

    public Opening quietly() {
        return new Opening(person, fresh, false);
    }

    private static String random() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
