package soban.console.frame;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;

import java.util.List;

/// What a person is asked before something is pressed: a reason, an amount, a name. Equal questions
/// look equal, and what is pressed follows from the `draft` and the answer alone.
///
/// @param draft the press with its gaps, which the answer fills
/// @param suggestions answers that are one press away
/// @param text what the field for words is called; absent when no words are asked for
/// @param number absent when no number is asked for
/// @param choices what can be pressed instead of confirming, if anything
public record Question(
        String title,
        String explanation,
        DeskAction draft,
        List<String> suggestions,
        @Nullable Words text,
        @Nullable Count number,
        String confirm,
        boolean dangerous,
        List<Choice> choices) {
    public Question {
        suggestions = List.copyOf(suggestions);
        choices = List.copyOf(choices);
    }

    /// What is confirmed.
    public Question(
            String title,
            String explanation,
            DeskAction draft,
            List<String> suggestions,
            @Nullable Words text,
            @Nullable Count number,
            String confirm,
            boolean dangerous) {
        this(title, explanation, draft, suggestions, text, number, confirm, dangerous, List.of());
    }

    /// Which of several presses is meant.
    public static Question which(String title, String explanation, List<Choice> choices) {
        DeskAction first = choices.getFirst().action();
        return new Question(title, explanation, first, List.of(), null, null, "", false, choices);
    }

    /// One of several answers, each of which is a press.
    public record Choice(String id, String label, DeskAction action) {}

    /// A field for words.
    ///
    /// @param pattern what can be pressed, as a regular expression; `ANY` for all words but none
    /// @param several more than a line
    public record Words(String label, String first, String pattern, boolean several) {
        public static final String ANY = "(?s).+";

        public boolean allows(String words) {
            return words.matches(pattern);
        }
    }

    /// A field for a number.
    ///
    /// @param unit what stands behind the number, such as `min`
    /// @param decimals how many of its figures stand behind the point
    public record Count(
            String label, long first, long least, long most, long step, String unit, int decimals) {
        /// Whole numbers.
        public Count(String label, long first, long least, long most, long step, String unit) {
            this(label, first, least, most, step, unit, 0);
        }

        public boolean allows(long value) {
            return value >= least && value <= most;
        }
    }

    /// What a person answered. Where nothing of the kind was asked it is empty, or 0.
    public record Answer(String text, long number) {}

    /// Whether this can be pressed.
    public boolean accepts(Answer answer) {
        boolean said = text == null || text.allows(answer.text().strip());
        return said && (number == null || number.allows(answer.number()));
    }

    public DeskAction action(Answer answer) {
        return Drafts.filled(draft, answer);
    }
}
