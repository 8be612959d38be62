package soban.console.owner;

import soban.console.frame.Deed;

import java.util.List;

/// What the menu's page shows at one moment. Equal pictures look equal.
///
/// @param nothing why no row is there; empty when there are some
/// @param canAdd the first product can be made from the empty page
record MenuPicture(List<Row> rows, String nothing, boolean canAdd) {
    MenuPicture {
        rows = List.copyOf(rows);
    }

    sealed interface Row {}

    record Heading(String category) implements Row {}

    /// @param second minutes, station and options, in a line
    /// @param stock how many are there; empty when they are not counted
    /// @param soldOut that nobody can order it, and until when; empty when it is on sale
    /// @param pending a press about it waits for the core
    record Item(
            String id,
            String name,
            String second,
            String price,
            String stock,
            boolean none,
            String soldOut,
            boolean pending,
            List<Deed> deeds)
            implements Row {
        Item {
            deeds = List.copyOf(deeds);
        }
    }
}
