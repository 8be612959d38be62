package soban.console.counter;

import java.util.List;
import java.util.Optional;

/// What the counter shows at one moment. Equal pictures look equal.
///
/// @param nothing why nothing can be taken here at all; empty when it can
/// @param sheet the product whose options are being chosen
/// @param number what is called out for the order that was taken last
record CounterPicture(
        String nothing,
        List<Tab> tabs,
        List<Tile> tiles,
        List<Line> lines,
        To to,
        Pay pay,
        Optional<Sheet> sheet,
        Optional<Called> number) {
    CounterPicture {
        tabs = List.copyOf(tabs);
        tiles = List.copyOf(tiles);
        lines = List.copyOf(lines);
    }

    record Tab(String category, String label, boolean selected) {}

    /// @param fact why it can't be taken, or how many are left
    /// @param wanted how many are in the basket, empty for none
    record Tile(
            String product,
            String name,
            String price,
            String fact,
            String wanted,
            boolean enabled) {}

    /// @param wrong what is in its way
    record Line(
            int id,
            String name,
            String options,
            String note,
            int quantity,
            String price,
            String wrong) {}

    /// @param offered the shop delivers
    /// @param fee what that costs
    record To(
            boolean offered, boolean wanted, String fee, List<Place> districts, Destination said) {
        To {
            districts = List.copyOf(districts);
        }
    }

    record Place(String id, String name, boolean chosen) {}

    /// @param why what is in the way of all
    /// @param collectWhy what is in the way of paying otherwise than in cash
    record Pay(
            String total,
            boolean cash,
            boolean card,
            boolean collect,
            String why,
            String collectWhy,
            String token) {}

    /// @param add what the button says: the price with it
    /// @param missing what must still be chosen
    record Sheet(
            String name,
            String explanation,
            List<Group> groups,
            int quantity,
            String note,
            String add,
            String missing) {
        Sheet {
            groups = List.copyOf(groups);
        }
    }

    record Group(String id, String name, String rule, List<Choice> choices) {
        Group {
            choices = List.copyOf(choices);
        }
    }

    record Choice(String id, String name, String difference, boolean chosen) {}

    record Called(String number, String title, String sentence, Standing standing) {
        enum Standing {
            CERTAIN,
            /// The core has not said so yet.
            PROVISIONAL,
            /// Its card was: it can be paid in cash.
            DECLINED,
            /// It was not taken after all.
            REFUSED
        }
    }
}
