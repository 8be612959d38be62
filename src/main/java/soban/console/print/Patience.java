package soban.console.print;

import java.time.Duration;

/// How long a printer on the network may take.
///
/// @param connect to take the connection
/// @param answer to say how it is; many can't say, and are not asked again
/// @param whole to take a whole ticket
record Patience(Duration connect, Duration answer, Duration whole) {
    static final Patience USUAL =
            new Patience(Duration.ofSeconds(4), Duration.ofMillis(800), Duration.ofSeconds(20));
}
