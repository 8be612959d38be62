package soban.console;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whether a window can open on this machine. Only Linux can lack what it takes: elsewhere a
/// desktop is part of the system.
///
/// @param library whether a native library can be loaded
/// @param server whether an X server listens behind a local socket
record Display(
        String system,
        boolean headlessToolkit,
        Map<String, String> environment,
        Predicate<String> library,
        Predicate<Path> server) {
    /// What the toolkit loads, and the package that brings it.
    private static final SortedMap<String, String> LIBRARIES =
            new TreeMap<>(
                    Map.of(
                            "libgtk-3.so.0", "libgtk-3-0 (libgtk-3-0t64 from Debian 13 on)",
                            "libXtst.so.6", "libxtst6"));

    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    static Display ofThisMachine() {
        return new Display(
                System.getProperty("os.name", ""),
                "Headless".equals(System.getProperty("glass.platform")),
                System.getenv(),
                Display::canBeLoaded,
                Display::listens);
    }

    Optional<String> problem() {
        if (headlessToolkit || !system.startsWith("Linux")) {
            return Optional.empty();
        }
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(noDisplay());
        }
        Matcher local = LOCAL.matcher(display);
        if (local.matches() && !server.test(Path.of("/tmp/.X11-unix/X" + local.group(1)))) {
            return Optional.of(
                    "No window can open: no X server answers at DISPLAY="
                            + display
                            + "; start one (Debian package xvfb for a virtual one) or log in on a"
                            + " desktop.");
        }
        return LIBRARIES.entrySet().stream()
                .filter(needed -> !library.test(needed.getKey()))
                .map(
                        missing ->
                                "No window can open: the library "
                                        + missing.getKey()
                                        + " is missing; install the Debian package "
                                        + missing.getValue()
                                        + ".")
                .findFirst();
    }

    private String noDisplay() {
        return environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()
                ? "No window can open: there is no display (DISPLAY is not set); log in on a"
                        + " desktop, or install the Debian package xvfb for a virtual one."
                : "No window can open: this Wayland desktop offers no X display (DISPLAY is not"
                        + " set); install the Debian package xwayland.";
    }

    /// For good: the toolkit is about to need it, and GTK does not bear being unloaded.
    @SuppressWarnings("restricted")
    private static boolean canBeLoaded(String name) {
        try {
            SymbolLookup.libraryLookup(name, Arena.global());
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    private static boolean listens(Path socket) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return channel.connect(UnixDomainSocketAddress.of(socket));
        } catch (IOException nobody) {
            return false;
        }
    }
}
