package soban.console.start;

import soban.domain.shop.Preset;

/// What the kinds of shops are called, and what choosing one means.
final class PresetWords {
    private PresetWords() {}

    static String name(Preset preset) {
        return switch (preset) {
            case CAFE -> "preset.cafe";
            case RESTAURANT -> "preset.restaurant";
            case MEALKIT -> "preset.mealkit";
            case FLOWERS_ONLINE -> "preset.flowers-online";
            case FLORIST -> "preset.florist";
        };
    }

    static String about(Preset preset) {
        return switch (preset) {
            case CAFE -> "preset.cafe.about";
            case RESTAURANT -> "preset.restaurant.about";
            case MEALKIT -> "preset.mealkit.about";
            case FLOWERS_ONLINE -> "preset.flowers-online.about";
            case FLORIST -> "preset.florist.about";
        };
    }
}
