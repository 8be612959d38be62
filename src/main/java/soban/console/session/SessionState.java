package soban.console.session;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskIdentity;

import java.util.List;

/// What this program runs just now.
///
/// @param trouble what a person must mend first; empty when nothing
/// @param town absent where everybody is real
public record SessionState(Kind kind, String trouble, @Nullable Town town, List<Place> places) {
    public SessionState {
        places = List.copyOf(places);
    }

    /// What was chosen at the first start.
    public enum Kind {
        DEMO,
        SHOP,
        JOINED
    }

    /// Where desks stand: a shop, or the riders.
    ///
    /// @param name empty for the riders
    public record Place(String name, List<DeskIdentity> desks) {
        public Place {
            desks = List.copyOf(desks);
        }
    }

    /// Whether people at desks do their part.
    public enum Staff {
        AWAY,
        COMING,
        AT_WORK,
        LEAVING
    }

    /// The simulated people of a demo.
    ///
    /// @param staffTrouble why they can't come; empty when they can
    public record Town(
            boolean customers, double ordersPerMinute, Staff staff, String staffTrouble) {}

    public SessionState with(@Nullable Town changed) {
        return new SessionState(kind, trouble, changed, places);
    }

    public SessionState withTrouble(String sentence) {
        return new SessionState(kind, sentence, town, places);
    }
}
