package soban.console.screen;

import soban.domain.access.CardNumber;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/// The names of those who work at this desk, in the order in which they came.
public record People(List<String> names) {
    public static final People NOBODY = new People(List.of());

    /// In letters, of whatever script; every desk takes so long a name.
    public static final int LONGEST = 40;

    public static final int MOST = 30;

    public People {
        names =
                names.stream()
                        .map(People::tidy)
                        .filter(name -> !name.isEmpty() && !isTooLong(name))
                        .filter(name -> !CardNumber.isIn(name))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    /// The same name is the same person, however it was typed: spaces around it don't count, and a
    /// Hangul syllable is one letter, also when it came in its parts.
    public static String tidy(String typed) {
        return Normalizer.normalize(typed.replaceAll("[\\s\\p{Cc}]+", " "), Normalizer.Form.NFC)
                .strip();
    }

    public static boolean isTooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST;
    }

    public boolean isFull() {
        return names.size() >= MOST;
    }

    public boolean has(String name) {
        return names.contains(tidy(name));
    }

    public People with(String name) {
        return new People(Stream.concat(names.stream(), Stream.of(name)).toList());
    }

    public People without(String name) {
        return new People(names.stream().filter(each -> !each.equals(name)).toList());
    }
}
