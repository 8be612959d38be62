package soban.console.screen;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Light or dark: AtlantaFX's Primer below, the house's palette and sheets above it.
public enum Theme {
    LIGHT(new PrimerLight().getUserAgentStylesheet(), "palette-light"),
    DARK(new PrimerDark().getUserAgentStylesheet(), "palette-dark");

    private final String base;
    private final String palette;

    Theme(String base, String palette) {
        this.base = base;
        this.palette = palette;
    }

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    String userAgentStylesheet() {
        return base;
    }

    List<String> stylesheets(String... areas) {
        return Stream.concat(Stream.of(palette, "base"), Arrays.stream(areas))
                .map(sheet -> "/styles/" + sheet + ".css")
                .map(path -> Objects.requireNonNull(Theme.class.getResource(path), path))
                .map(URL::toExternalForm)
                .toList();
    }
}
