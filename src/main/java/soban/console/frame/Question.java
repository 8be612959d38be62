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
public record Question(
        String title,
        String explanation,
        DeskAction draft,
        List<String> suggestions,
        @Nullable Words text,
        @Nullable Count number,
        String confirm,
        boolean dangerous) {
    public Question {
        suggestions = List.copyOf(suggestions);
    }

    /// A field for words.
    ///
    /// @param needed without words nothing can be pressed
    public record Words(String label, String first, boolean needed, boolean several) {}

    /// A field for a number.
    ///
    /// @param unit what stands behind the number, such as `min`
    public record Count(String label, long first, long least, long most, long step, String unit) {
        public boolean allows(long value) {
            return value >= least && value <= most;
        }
    }

    /// What a person answered. Where nothing of the kind was asked it is empty, or 0.
    public record Answer(String text, long number) {}

    /// Whether this can be pressed.
    public boolean accepts(Answer answer) {
        boolean said = text == null || !text.needed() || !answer.text().isBlank();
        return said && (number == null || number.allows(answer.number()));
    }

    public DeskAction action(Answer answer) {
        return Drafts.filled(draft, answer);
    }
}
