package soban.desk;

import java.util.List;

/// One picture of a desk, complete and immutable: what all desks show, and the board of its role.
///
/// @param name the shop's or the rider's, for people
/// @param person who stands at the desk, empty when nobody has said so
/// @param waiting presses that the core has not answered yet
public record DeskView(
        DeskIdentity desk,
        String name,
        String person,
        boolean testPayments,
        Link link,
        int waiting,
        List<Notice> notices,
        Board board) {
    public DeskView {
        notices = List.copyOf(notices);
    }

    /// The board of a kitchen's desk, and of no other.
    public KitchenBoard kitchen() {
        return (KitchenBoard) board;
    }

    /// The board of an owner's desk, and of no other.
    public OwnerBoard owner() {
        return (OwnerBoard) board;
    }

    /// The board of a rider's desk, and of no other.
    public RiderBoard rider() {
        return (RiderBoard) board;
    }
}
