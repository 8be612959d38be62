package soban.console.print;

import soban.console.screen.PrinterChoice.Paper;

/// Turns the words of a ticket into dots, on the FX thread.
interface Drawing {
    Raster draw(SlipWords words, Paper paper);
}
