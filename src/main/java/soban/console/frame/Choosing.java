package soban.console.frame;

import soban.console.print.Printing;
import soban.console.screen.Choices;

import java.util.function.UnaryOperator;

/// What a person chose for this window, and how they choose otherwise.
public interface Choosing {
    Choices choices();

    void change(UnaryOperator<Choices> change);

    /// Whether rings can be heard on this machine.
    boolean audible();

    /// Lets somebody hear what a ring sounds like.
    void tryRing();

    /// This desk's tickets on paper.
    Printing printing();

    /// Shows who works at this desk, to say who one is or to end a shift.
    void people();
}
