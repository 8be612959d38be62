package soban.console.print;

import soban.console.print.PrintFailure.Reason;
import soban.console.screen.PrinterChoice;

import java.util.List;

/// The printers that there really are: on the network, or this computer's own.
public final class Printers implements Printer {
    private final NetworkPrinter network;
    private final SystemPrinter system = new SystemPrinter();

    public Printers() {
        this(Patience.USUAL);
    }

    Printers(Patience patience) {
        network = new NetworkPrinter(patience);
    }

    @Override
    public void print(PrinterChoice choice, Raster ticket) throws PrintFailure {
        switch (choice.kind()) {
            case NONE -> throw PrintFailure.before(Reason.NO_PRINTER, "none is chosen");
            case NETWORK ->
                    network.print(
                            PrinterAddress.read(choice.address())
                                    .orElseThrow(
                                            () ->
                                                    PrintFailure.before(
                                                            Reason.BAD_ADDRESS, choice.address())),
                            EscPos.encode(ticket, choice.copies()));
            case SYSTEM -> system.print(choice, ticket);
        }
    }

    @Override
    public List<String> names() {
        return system.names();
    }
}
