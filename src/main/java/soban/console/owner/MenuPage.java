package soban.console.owner;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import soban.console.frame.DeskModel;
import soban.console.frame.Page;
import soban.console.frame.Shortcut;
import soban.console.owner.MenuPicture.Heading;
import soban.console.owner.MenuPicture.Item;
import soban.console.owner.MenuPicture.Row;
import soban.console.screen.Fxml;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The menu: what there is, how much of it, and what is sold out. A product is written in a sheet
/// over the list.
public final class MenuPage implements Page {
    private final DeskModel model;
    private final Phrasebook book;
    private final MenuModel menu;
    private final ProductForm form;
    private final ProductSheet sheet;
    private final Parent loaded;
    private MenuPicture shown = new MenuPicture(List.of(), " ", false);

    @FXML private TextField search;
    @FXML private ListView<Row> list;
    @FXML private Node nothingPlace;
    @FXML private Label nothing;
    @FXML private Button first;

    public MenuPage(DeskModel model, Phrasebook book) {
        this.model = model;
        this.book = book;
        menu = new MenuModel(model, book);
        form = new ProductForm(model, () -> "p-" + UUID.randomUUID().toString().substring(0, 13));
        sheet = new ProductSheet(model, form, menu, book);
        loaded =
                new Fxml(
                                book.strings(),
                                Map.of(MenuPage.class, () -> this, ProductSheet.class, () -> sheet))
                        .load("owner_menu");
    }

    @Override
    public String name() {
        return "menu";
    }

    @Override
    public String icon() {
        return "fth-book-open";
    }

    @Override
    public Node node() {
        return loaded;
    }

    @FXML
    void initialize() {
        list.setCellFactory(_ -> new MenuCell(model, book, this::edit));
        search.textProperty().subscribe(menu::search);
        search.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN) {
                        list.requestFocus();
                    }
                });
    }

    @Override
    public void show(DeskView view, Instant now) {
        MenuPicture picture = menu.picture(view.owner().hoped(), now);
        if (!picture.equals(shown)) {
            draw(picture);
        }
        sheet.show(view.owner().shop());
    }

    private void draw(MenuPicture picture) {
        List<Row> rows = picture.rows();
        if (rows.stream()
                .map(MenuPage::key)
                .toList()
                .equals(list.getItems().stream().map(MenuPage::key).toList())) {
            for (int i = 0; i < rows.size(); i++) {
                if (!rows.get(i).equals(list.getItems().get(i))) {
                    list.getItems().set(i, rows.get(i));
                }
            }
        } else {
            list.getItems().setAll(rows);
        }
        nothing.setText(picture.nothing());
        Parts.showIf(rows.isEmpty(), nothingPlace);
        Parts.showIf(!rows.isEmpty(), list);
        Parts.showIf(picture.canAdd(), first);
        shown = picture;
    }

    private static Object key(Row row) {
        return switch (row) {
            case Heading heading -> heading;
            case Item item -> item.id();
        };
    }

    @Override
    public String fact(DeskView view, Instant now) {
        long out =
                view.owner().shop().products().stream()
                        .filter(product -> product.soldOut())
                        .count();
        int all = view.owner().shop().products().size();
        return out == 0 ? book.text("menu.fact", all) : book.text("menu.fact.out", all, out);
    }

    @Override
    public List<Shortcut> shortcuts() {
        var keys =
                List.of(
                        new Shortcut(KeyCode.A, "A", book.text("menu.add"), this::add),
                        new Shortcut(
                                KeyCode.F, "F", book.text("menu.search"), search::requestFocus));
        var close = new Shortcut(KeyCode.ESCAPE, "Esc", book.text("keys.close"), form::close);
        return form.isOpen() && model.question().isEmpty() ? List.of(close) : keys;
    }

    @FXML
    void add() {
        model.view().ifPresent(view -> form.openNew(view.owner().shop().currency()));
    }

    private void edit(String id) {
        model.view()
                .map(view -> view.owner().shop())
                .ifPresent(shop -> shop.product(id).ifPresent(p -> form.open(p, shop.currency())));
    }
}
