package soban.console.screen;

import java.time.ZoneId;

/// All that a screen says, in one language and one place.
public record Phrasebook(Strings strings, Phrases phrases, Amounts amounts) {
    public static Phrasebook of(Language language, ZoneId zone) {
        var strings = new Strings(language);
        return new Phrasebook(strings, new Phrases(strings, zone), new Amounts(language));
    }

    public String text(String key, Object... values) {
        return strings.text(key, values);
    }
}
