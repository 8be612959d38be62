package soban.console.print;

import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice;
import soban.console.screen.PrinterChoice.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// The settings of a printer without controls. An address that can't be read is kept on the screen,
/// and the one before it in the choices.
final class PrinterForm {
    private final Printing printing;
    private final Supplier<PrinterChoice> choice;
    private final Consumer<UnaryOperator<PrinterChoice>> change;
    private final Phrasebook book;
    private List<String> names = List.of();
    private boolean asked;
    private boolean wrong;

    PrinterForm(
            Printing printing,
            Supplier<PrinterChoice> choice,
            Consumer<UnaryOperator<PrinterChoice>> change,
            Phrasebook book) {
        this.printing = printing;
        this.choice = choice;
        this.change = change;
        this.book = book;
    }

    PrinterChoice choice() {
        return choice.get();
    }

    void choose(UnaryOperator<PrinterChoice> other) {
        if (!other.apply(choice()).equals(choice())) {
            change.accept(other);
        }
    }

    /// Nothing typed is nothing wrong.
    void address(String typed) {
        String address = typed.strip();
        wrong = !address.isEmpty() && PrinterAddress.read(address).isEmpty();
        if (!wrong) {
            choose(now -> now.at(address));
        }
    }

    /// The first one is chosen, so that one press is enough where there is only one.
    private void heard(List<String> found) {
        var all = new ArrayList<>(found);
        String chosen = choice().system();
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            all.add(chosen);
        }
        names = all;
        if (chosen.isEmpty() && !all.isEmpty()) {
            choose(now -> now.named(all.getFirst()));
        }
    }

    /// Not with an address that can't be read: the printer would be another than the one on the
    /// screen.
    void test() {
        if (!wrong) {
            printing.test();
        }
    }

    void printAgain() {
        printing.printAgain();
    }

    void forget() {
        printing.forgetUnprinted();
    }

    PrinterPicture picture() {
        if (choice().kind() == Kind.SYSTEM && !asked) {
            asked = true;
            printing.names(this::heard);
        }
        return new PrinterPicture(
                choice(),
                wrong ? book.text("print.why.address") : "",
                names,
                printing.testWords(book),
                printing.words(book),
                !printing.unprinted().isEmpty());
    }
}
