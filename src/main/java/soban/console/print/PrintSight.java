package soban.console.print;

import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice;

import java.util.List;

/// What a desk's window sees that concerns its printer.
///
/// @param slips all that is on its board, oldest first
/// @param connected nothing that the core has said is still to come
public record PrintSight(
        List<Slip> slips, boolean connected, String shop, PrinterChoice choice, Phrasebook book) {
    public PrintSight {
        slips = List.copyOf(slips);
    }
}
