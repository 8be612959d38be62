package soban.console.print;

import soban.console.screen.PrinterChoice;

import java.util.List;

/// What the settings of a printer show. Equal pictures look equal.
///
/// @param wrong what is wrong with the typed address; empty for nothing
/// @param names the printers of this computer
/// @param test what became of the last test page
/// @param trouble what did not come out; empty for nothing
/// @param again whether it can be printed again
record PrinterPicture(
        PrinterChoice choice,
        String wrong,
        List<String> names,
        String test,
        String trouble,
        boolean again) {
    PrinterPicture {
        names = List.copyOf(names);
    }
}
