package soban.console.print;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.jspecify.annotations.Nullable;

import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.console.screen.PrinterChoice;
import soban.console.screen.PrinterChoice.Kind;
import soban.console.screen.PrinterChoice.Paper;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What a person chooses about this desk's printer, with a page to try it. It shows what holds,
/// whoever changed it.
public final class PrinterSettings {
    private final PrinterForm form;
    private final Parent loaded;
    private @Nullable PrinterPicture shown;
    private boolean filling;

    @FXML private ToggleButton none;
    @FXML private ToggleButton network;
    @FXML private ToggleButton system;
    @FXML private Node addressRow;
    @FXML private TextField address;
    @FXML private Label wrong;
    @FXML private Node namesRow;
    @FXML private ComboBox<String> names;
    @FXML private Label noNames;
    @FXML private Node rest;
    @FXML private ToggleButton wide;
    @FXML private ToggleButton narrow;
    @FXML private ToggleButton alone;
    @FXML private ToggleButton byHand;
    @FXML private Button fewer;
    @FXML private Button more;
    @FXML private Label copies;
    @FXML private Label test;
    @FXML private Node troubleRow;
    @FXML private Label trouble;
    @FXML private Node deeds;

    /// @param change changes the choice for good
    public PrinterSettings(
            Printing printing,
            Supplier<PrinterChoice> choice,
            Consumer<UnaryOperator<PrinterChoice>> change,
            Phrasebook book) {
        form = new PrinterForm(printing, choice, change, book);
        loaded =
                new Fxml(book.strings(), Map.of(PrinterSettings.class, () -> this))
                        .load("print_settings");
        show();
    }

    public Node node() {
        return loaded;
    }

    /// To be called whenever something may have changed. Changes only what differs.
    public void show() {
        PrinterPicture picture = form.picture();
        if (!picture.equals(shown)) {
            draw(picture);
            shown = picture;
        }
    }

    @FXML
    void initialize() {
        address.setOnAction(_ -> take());
        address.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && shown != null) {
                                take();
                            }
                        });
        names.setOnAction(
                _ -> {
                    String name = names.getValue();
                    if (!filling && name != null) {
                        choose(now -> now.named(name));
                    }
                });
    }

    private void take() {
        form.address(address.getText());
        show();
    }

    private void draw(PrinterPicture picture) {
        PrinterChoice choice = picture.choice();
        boolean isOther = shown == null || !shown.choice().address().equals(choice.address());
        mark(choice);
        if (isOther && picture.wrong().isEmpty()) {
            address.setText(choice.address());
        }
        Parts.showIf(choice.kind() == Kind.NETWORK, addressRow);
        wrong.setText(picture.wrong());
        Parts.showIf(!picture.wrong().isEmpty() && choice.kind() == Kind.NETWORK, wrong);
        filling = true;
        names.getItems().setAll(picture.names());
        names.setValue(choice.system().isEmpty() ? null : choice.system());
        filling = false;
        boolean isSystem = choice.kind() == Kind.SYSTEM;
        Parts.showIf(isSystem && !picture.names().isEmpty(), namesRow);
        Parts.showIf(isSystem && picture.names().isEmpty(), noNames);
        Parts.showIf(choice.kind() != Kind.NONE, rest);
        copies.setText(Integer.toString(choice.copies()));
        fewer.setDisable(choice.copies() <= 1);
        more.setDisable(choice.copies() >= PrinterChoice.MOST_COPIES);
        test.setText(picture.test());
        Parts.showIf(!picture.test().isEmpty(), test);
        trouble.setText(picture.trouble());
        Parts.showIf(!picture.trouble().isEmpty(), troubleRow);
        Parts.showIf(picture.again(), deeds);
    }

    /// A group lets its selected button be switched off by a second press: what holds is marked
    /// anew.
    private void mark(PrinterChoice choice) {
        none.setSelected(choice.kind() == Kind.NONE);
        network.setSelected(choice.kind() == Kind.NETWORK);
        system.setSelected(choice.kind() == Kind.SYSTEM);
        wide.setSelected(choice.paper() == Paper.WIDE);
        narrow.setSelected(choice.paper() == Paper.NARROW);
        alone.setSelected(choice.automatic());
        byHand.setSelected(!choice.automatic());
    }

    private void choose(UnaryOperator<PrinterChoice> change) {
        form.choose(change);
        show();
        mark(form.choice());
    }

    @FXML
    void none() {
        choose(now -> now.with(Kind.NONE));
    }

    @FXML
    void network() {
        choose(now -> now.with(Kind.NETWORK));
    }

    @FXML
    void system() {
        choose(now -> now.with(Kind.SYSTEM));
    }

    @FXML
    void wide() {
        choose(now -> now.with(Paper.WIDE));
    }

    @FXML
    void narrow() {
        choose(now -> now.with(Paper.NARROW));
    }

    @FXML
    void alone() {
        choose(now -> now.automatic(true));
    }

    @FXML
    void byHand() {
        choose(now -> now.automatic(false));
    }

    @FXML
    void fewer() {
        choose(now -> now.copies(now.copies() - 1));
    }

    @FXML
    void more() {
        choose(now -> now.copies(now.copies() + 1));
    }

    /// What was just typed counts.
    @FXML
    void test() {
        take();
        form.test();
        show();
    }

    @FXML
    void again() {
        form.printAgain();
        show();
    }

    @FXML
    void forget() {
        form.forget();
        show();
    }
}
