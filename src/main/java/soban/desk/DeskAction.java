package soban.desk;

import soban.domain.order.OrderId;

/// Everything that a person can do at a desk. The first group asks the core; the last two settle
/// what this desk shows.
public sealed interface DeskAction {
    record Start(OrderId order) implements DeskAction {}

    record Finish(OrderId order) implements DeskAction {}

    record HandOver(OrderId order) implements DeskAction {}

    record Undo(OrderId order) implements DeskAction {}

    record SellOut(String product) implements DeskAction {}

    record PutBack(String product) implements DeskAction {}

    /// The desk is closed for good, or for the day: nobody waits for it any more. It goes out
    /// behind everything that was pressed before.
    record SignOff() implements DeskAction {}

    /// The person has seen this ticket: it stops ringing, and a cancelled one leaves the board.
    record Touch(OrderId order) implements DeskAction {}

    /// The person has read this notice.
    record Dismiss(long notice) implements DeskAction {}
}
