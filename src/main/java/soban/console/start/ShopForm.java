package soban.console.start;

import soban.console.screen.Decimals;
import soban.domain.shop.Preset;
import soban.domain.shop.ShopCommand.EnrolShop;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A new shop while somebody writes it down. Nothing is wrong with it until it is tried for the
/// first time; from then on what is wrong is said beside each field, as it is typed.
final class ShopForm {
    private final Map<ShopField, String> typed = new EnumMap<>(ShopField.class);
    private Preset preset = Preset.CAFE;
    private boolean always;
    private boolean tried;

    /// @param here the time zone of this machine
    ShopForm(ZoneId here) {
        for (ShopField field : ShopField.values()) {
            typed.put(field, "");
        }
        boolean named = here.getId().contains("/") && !here.getId().startsWith("Etc/");
        typed.put(ShopField.ZONE, named ? here.getId() : "Asia/Seoul");
        typed.put(ShopField.WEEKDAYS, "09:00–21:00");
        typed.put(ShopField.SATURDAY, "09:00–21:00");
        typed.put(ShopField.DAY_START, "05:00");
        typed.put(ShopField.CURRENCY, "KRW");
        typed.put(ShopField.FEE, "3000");
        typed.put(ShopField.ID, suggestedId());
    }

    String typed(ShopField field) {
        return typed.getOrDefault(field, "");
    }

    /// An id that nobody has written follows the name and the kind of shop.
    void type(ShopField field, String text) {
        boolean follows = field == ShopField.NAME && typed(ShopField.ID).equals(suggestedId());
        typed.put(field, text);
        if (follows) {
            typed.put(ShopField.ID, suggestedId());
        }
    }

    void choose(Preset kind) {
        boolean follows = typed(ShopField.ID).equals(suggestedId());
        preset = kind;
        if (follows) {
            typed.put(ShopField.ID, suggestedId());
        }
    }

    Preset preset() {
        return preset;
    }

    boolean isAlwaysOpen() {
        return always;
    }

    void openAlways(boolean roundTheClock) {
        always = roundTheClock;
    }

    /// Nothing until somebody has tried it.
    Map<ShopField, Wrong> problems() {
        return tried ? reading().problems() : Map.of();
    }

    /// What is wished for, unless something is wrong with it.
    Optional<EnrolShop> tried() {
        tried = true;
        return reading().wish();
    }

    int decimals() {
        return Decimals.of(typed(ShopField.CURRENCY).strip());
    }

    private ShopReading reading() {
        return new ShopReading(typed, preset, always);
    }

    private String suggestedId() {
        String name = typed(ShopField.NAME);
        String plain =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        boolean readable = name.chars().allMatch(c -> c < 128) && !plain.isEmpty();
        return readable && plain.length() <= 40
                ? plain
                : preset.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
