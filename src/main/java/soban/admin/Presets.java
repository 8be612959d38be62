package soban.admin;

import soban.domain.shop.Preset;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The presets as a person types them: `flowers-online`.
final class Presets {
    private Presets() {}

    static String name(Preset preset) {
        return preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Preset named(String name) {
        return Arrays.stream(Preset.values())
                .filter(preset -> name(preset).equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                AdminRefusal.wrong(
                                        "`%s` is no preset; name one of %s."
                                                .formatted(name, all())));
    }

    private static String all() {
        return Arrays.stream(Preset.values()).map(Presets::name).collect(Collectors.joining(", "));
    }
}
