package soban.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

/// Whether a window can open, and what to install when it can't.
class DisplayTest {
    private static final Map<String, String> DESKTOP = Map.of("DISPLAY", ":0");

    @Test
    void a_desktop_with_all_libraries_has_no_problem() {
        assertThat(linux(DESKTOP, "", true)).isEmpty();
    }

    @Test
    void without_a_display_it_says_so() {
        assertThat(linux(Map.of(), "", true).orElseThrow()).contains("no display").contains("xvfb");
    }

    @Test
    void with_wayland_alone_it_names_xwayland() {
        assertThat(linux(Map.of("WAYLAND_DISPLAY", "wayland-0"), "", true).orElseThrow())
                .contains("xwayland");
    }

    @Test
    void a_display_that_nobody_serves_is_noticed() {
        assertThat(linux(DESKTOP, "", false).orElseThrow()).contains("DISPLAY=:0");
    }

    @Test
    void a_remote_display_is_not_looked_for_in_a_local_socket() {
        assertThat(linux(Map.of("DISPLAY", "localhost:10.0"), "", false)).isEmpty();
    }

    @Test
    void a_missing_library_is_named_with_its_package() {
        assertThat(linux(DESKTOP, "libgtk-3.so.0", true).orElseThrow()).contains("libgtk-3-0");
        assertThat(linux(DESKTOP, "libXtst.so.6", true).orElseThrow()).contains("libxtst6");
    }

    @Test
    void other_systems_bring_what_it_takes() {
        assertThat(new Display("Mac OS X", false, Map.of(), _ -> false, _ -> false).problem())
                .isEmpty();
    }

    @Test
    void a_headless_toolkit_needs_no_display() {
        assertThat(new Display("Linux", true, Map.of(), _ -> false, _ -> false).problem())
                .isEmpty();
    }

    private static Optional<String> linux(
            Map<String, String> environment, String missing, boolean served) {
        return new Display("Linux", false, environment, name -> !name.equals(missing), _ -> served)
                .problem();
    }
}
