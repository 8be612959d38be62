package soban.console.screen;

import java.util.Properties;

/// On what, and when, this desk prints its tickets.
///
/// @param address of a network printer, `192.168.0.50` or `printer.local:9100`
/// @param system the name by which this computer knows its printer
/// @param automatic each ticket is printed once when its order is accepted
public record PrinterChoice(
        Kind kind, String address, String system, Paper paper, boolean automatic, int copies) {
    public static final int MOST_COPIES = 5;

    public static final PrinterChoice NONE =
            new PrinterChoice(Kind.NONE, "", "", Paper.WIDE, false, 1);

    public enum Kind {
        NONE,
        NETWORK,
        SYSTEM
    }

    /// Rolls, by the dots of a line at 203 dots per inch.
    public enum Paper {
        WIDE(576),
        NARROW(384);

        private final int dots;

        Paper(int dots) {
            this.dots = dots;
        }

        public int dots() {
            return dots;
        }
    }

    public PrinterChoice {
        copies = Math.clamp(copies, 1, MOST_COPIES);
    }

    /// Whether there is a printer, and tickets come out of it by themselves.
    public boolean printsAlone() {
        return automatic && kind != Kind.NONE;
    }

    public PrinterChoice with(Kind other) {
        return new PrinterChoice(other, address, system, paper, automatic, copies);
    }

    public PrinterChoice with(Paper other) {
        return new PrinterChoice(kind, address, system, other, automatic, copies);
    }

    public PrinterChoice at(String other) {
        return new PrinterChoice(kind, other, system, paper, automatic, copies);
    }

    public PrinterChoice named(String other) {
        return new PrinterChoice(kind, address, other, paper, automatic, copies);
    }

    public PrinterChoice automatic(boolean on) {
        return new PrinterChoice(kind, address, system, paper, on, copies);
    }

    public PrinterChoice copies(int number) {
        return new PrinterChoice(kind, address, system, paper, automatic, number);
    }

    /// What is missing or can't be read counts as not chosen.
    static PrinterChoice read(Properties from) {
        String copies = from.getProperty("printer-copies", "1");
        return new PrinterChoice(
                Preferences.one(Kind.values(), from, "printer").orElse(Kind.NONE),
                from.getProperty("printer-address", ""),
                from.getProperty("printer-system", ""),
                Preferences.one(Paper.values(), from, "printer-paper").orElse(Paper.WIDE),
                Boolean.parseBoolean(from.getProperty("printer-automatic", "false")),
                copies.matches("\\d{1,4}") ? Integer.parseInt(copies) : 1);
    }

    void write(Properties to) {
        to.setProperty("printer", kind.name());
        to.setProperty("printer-address", address);
        to.setProperty("printer-system", system);
        to.setProperty("printer-paper", paper.name());
        to.setProperty("printer-automatic", Boolean.toString(automatic));
        to.setProperty("printer-copies", Integer.toString(copies));
    }
}
