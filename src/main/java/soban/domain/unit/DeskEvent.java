package soban.domain.unit;

/// What a unit tells a desk and nobody else.
public sealed interface DeskEvent extends Event {
    /// The answer to the device's command with this number: it settles what the desk showed as
    /// pending.
    record CommandAnswered(Role role, String device, long number, String command, Answer answer)
            implements DeskEvent {}
}
