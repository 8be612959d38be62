package soban.console.owner;

import soban.domain.shop.Settings;

import java.util.List;
import java.util.function.Function;

/// One setting as a person writes or chooses it.
///
/// @param label its name in the bundles
/// @param choices what it can be; none for what is written
record SettingField(
        String label, List<Choice> choices, Function<Settings, String> text, Writing write) {
    SettingField {
        choices = List.copyOf(choices);
    }

    /// @param label its name in the bundles
    record Choice(String value, String label) {}

    /// Puts what was written into the settings, or says what is wrong with it.
    interface Writing {
        Written into(Settings settings, String text);
    }

    sealed interface Written {}

    record Good(Settings settings) implements Written {}

    /// @param problem in the bundles
    record Wrong(String problem) implements Written {}

    static SettingField written(String label, Function<Settings, String> text, Writing write) {
        return new SettingField(label, List.of(), text, write);
    }

    static SettingField chosen(
            String label, List<Choice> choices, Function<Settings, String> text, Writing write) {
        return new SettingField(label, choices, text, write);
    }
}
