package soban.console.screen;

import soban.domain.person.Personal;

import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a screen says, in one language and one place.
public record Phrasebook(Strings strings, Phrases phrases, Amounts amounts) {
    public static Phrasebook of(Language language, ZoneId zone) {
        var strings = new Strings(language);
        return new Phrasebook(strings, new Phrases(strings, zone), new Amounts(language));
    }

    public String text(String key, Object... values) {
        return strings.text(key, values);
    }

    /// What belongs to a person, or a word in its place once that person is forgotten.
    public String person(Personal value) {
        return value.isForgotten() ? text("person.forgotten") : value.text();
    }

    /// Several of them, as far as there are any; the word of forgotten ones stands once.
    public String person(String between, Personal... values) {
        return Stream.of(values)
                .map(this::person)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(between));
    }
}
