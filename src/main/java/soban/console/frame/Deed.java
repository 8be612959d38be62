package soban.console.frame;

import soban.desk.DeskAction;

import java.time.Instant;

/// Something that a person can do about what a card shows.
///
/// @param id how it is found on the card
/// @param enabled what makes no sense now is shown, but can't be pressed; `why` says the reason
public record Deed(String id, String label, Tone tone, Aim aim, boolean enabled, String why) {
    /// How loud its button is: one MAIN on each card.
    public enum Tone {
        MAIN,
        PLAIN,
        DANGER
    }

    public sealed interface Aim {}

    /// It is pressed at once.
    public record Press(DeskAction action) implements Aim {}

    /// Something must be said first.
    public record Ask(Question question) implements Aim {}

    /// What must be said first follows from the moment at which it is asked.
    public record AskLater(Asking asking) implements Aim {}

    /// Equal ones ask the same at the same moment.
    public interface Asking {
        Question at(Instant now);
    }

    public static Deed press(String id, String label, Tone tone, DeskAction action) {
        return new Deed(id, label, tone, new Press(action), true, "");
    }

    public static Deed ask(String id, Tone tone, String label, Question question) {
        return new Deed(id, label, tone, new Ask(question), true, "");
    }

    public static Deed askLater(String id, Tone tone, String label, Asking asking) {
        return new Deed(id, label, tone, new AskLater(asking), true, "");
    }

    public Deed unless(boolean hindered, String reason) {
        return hindered ? new Deed(id, label, tone, aim, false, reason) : this;
    }
}
