package soban.console.start;

import soban.console.screen.Strings;

import java.util.List;

/// What is wrong with something typed, as a sentence of the bundles.
///
/// @param values what it names; one that is a word of the bundles is said in the same language
record Wrong(String key, List<Object> values) {
    Wrong {
        values = List.copyOf(values);
    }

    static Wrong of(String key, Object... values) {
        return new Wrong(key, List.of(values));
    }

    String in(Strings strings) {
        return strings.text(
                key,
                values.stream()
                        .map(value -> value instanceof Wrong word ? word.in(strings) : value)
                        .toArray());
    }
}
