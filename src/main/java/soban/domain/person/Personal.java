package soban.domain.person;

import java.util.regex.Pattern;

/// What tells who a person is, how they are reached or where they live, and what they wrote: open
/// for those whom it concerns, sealed for everybody else, and gone once the person is forgotten.
/// Decisions never need what it says. None of its forms says it when it is printed.
public sealed interface Personal {
    /// What it says to whoever may read it; empty for everybody else.
    String text();

    static Personal of(String text) {
        return text.isEmpty() ? Open.NOTHING : new Open(text);
    }

    /// Nothing is said: a text of blanks is never sealed.
    default boolean isBlank() {
        return this instanceof Open(var text) && text.isBlank();
    }

    default boolean isForgotten() {
        return this instanceof Forgotten;
    }

    /// How long it is can be told of what is sealed, too.
    default boolean fits(int longest) {
        return switch (this) {
            case Open(var text) -> text.length() <= longest;
            case Sealed sealed -> sealed.length() <= longest;
            case Forgotten _ -> true;
        };
    }

    /// What is sealed was looked at before.
    default boolean matches(Pattern form) {
        return !(this instanceof Open(var text)) || form.matcher(text).matches();
    }

    /// Readable.
    record Open(String text) implements Personal {
        public static final Personal NOTHING = new Open("");

        @Override
        public String toString() {
            return "open";
        }
    }

    /// To be read with a key only.
    ///
    /// @param key which one: whose it is, and its number
    /// @param box what it says, encrypted
    /// @param length of what it says, in characters
    record Sealed(String key, String box, int length) implements Personal {
        /// Whose it is.
        public String owner() {
            return key.substring(0, Math.max(0, key.lastIndexOf('/')));
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String toString() {
            return "sealed under " + key;
        }
    }

    /// Never to be read again.
    record Forgotten() implements Personal {
        public static final Personal IT = new Forgotten();

        @Override
        public String text() {
            return "";
        }
    }
}
