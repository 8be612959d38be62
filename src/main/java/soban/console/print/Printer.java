package soban.console.print;

import soban.console.screen.PrinterChoice;

import java.util.List;

/// What brings pictures to paper. Both calls may take long: never on the FX thread.
public interface Printer {
    void print(PrinterChoice choice, Raster ticket) throws PrintFailure;

    /// The printers that this computer knows, by their names.
    List<String> names();
}
