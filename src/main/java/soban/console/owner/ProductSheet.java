package soban.console.owner;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.frame.DeedButtons;
import soban.console.frame.DeskModel;
import soban.console.owner.ProductDraft.GroupDraft;
import soban.console.screen.Parts;
import soban.console.screen.Phrasebook;
import soban.desk.board.ShopCard;
import soban.domain.shop.Product;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The form of one product, over the menu. What is wrong stands beside its field.
final class ProductSheet {
    private final DeskModel model;
    private final ProductForm form;
    private final MenuModel menu;
    private final Phrasebook book;
    private final DeedButtons deeds;
    private final List<GroupEditor> groups = new ArrayList<>();
    private @Nullable ShopCard shop;
    private boolean open;
    private boolean filling;

    @FXML private Node root;
    @FXML private ScrollPane scroll;
    @FXML private Label title;
    @FXML private TextField name;
    @FXML private TextField category;
    @FXML private TextField price;
    @FXML private TextField minutes;
    @FXML private TextField station;
    @FXML private FlowPane categories;
    @FXML private FlowPane stations;
    @FXML private Label nameWrong;
    @FXML private Label categoryWrong;
    @FXML private Label priceWrong;
    @FXML private Label minutesWrong;
    @FXML private Label stationWrong;
    @FXML private Pane groupsPlace;
    @FXML private Pane deedsPlace;
    @FXML private Button save;

    ProductSheet(DeskModel model, ProductForm form, MenuModel menu, Phrasebook book) {
        this.model = model;
        this.form = form;
        this.menu = menu;
        this.book = book;
        deeds = new DeedButtons(model);
    }

    @FXML
    void initialize() {
        for (TextField field : List.of(name, category, price, minutes, station)) {
            field.textProperty().subscribe(_ -> typed());
            field.setOnAction(_ -> save());
        }
        deedsPlace.getChildren().add(deeds);
    }

    /// @param now the shop with all that was pressed here
    void show(ShopCard now) {
        shop = now;
        if (form.isOpen() && !open) {
            fill(now);
            Parts.showIf(true, root);
            scroll.setVvalue(0);
            name.requestFocus();
        } else if (!form.isOpen() && open) {
            Parts.showIf(false, root);
        }
        open = form.isOpen();
        if (open) {
            check();
            deeds.show(form.product().flatMap(now::product).map(this::deeds).orElse(List.of()));
        }
    }

    /// Once it is gone from the menu the form has nothing left to change.
    private List<Deed> deeds(Product product) {
        var all = new ArrayList<Deed>();
        all.add(menu.remove(product));
        all.add(product.stock() == null ? menu.count(product) : menu.uncount(product));
        return all;
    }

    private void fill(ShopCard now) {
        filling = true;
        ProductDraft draft = form.typed();
        title.setText(book.text(form.product().isEmpty() ? "product.new" : "product.change"));
        name.setText(draft.name());
        category.setText(draft.category());
        price.setText(draft.price());
        minutes.setText(draft.minutes());
        station.setText(draft.station());
        suggest(categories, category, now, Product::category);
        suggest(stations, station, now, Product::station);
        groups.clear();
        groupsPlace.getChildren().clear();
        draft.groups().forEach(this::add);
        filling = false;
    }

    /// What other products say there is one press away.
    private static void suggest(
            FlowPane place, TextField field, ShopCard shop, Function<Product, String> said) {
        place.getChildren()
                .setAll(
                        shop.products().stream()
                                .map(said)
                                .filter(words -> !words.isBlank())
                                .distinct()
                                .limit(8)
                                .map(words -> chip(words, field))
                                .toList());
        Parts.showIf(!place.getChildren().isEmpty(), place);
    }

    private static Button chip(String words, TextField field) {
        var chip = new Button(words);
        chip.getStyleClass().add("suggestion");
        chip.setOnAction(_ -> field.setText(words));
        return chip;
    }

    private void add(GroupDraft group) {
        var editor = new GroupEditor(group, book, this::typed, this::remove);
        groups.add(editor);
        groupsPlace.getChildren().add(editor.node());
    }

    private void remove(GroupEditor editor) {
        groups.remove(editor);
        groupsPlace.getChildren().remove(editor.node());
        typed();
    }

    private void typed() {
        if (!filling) {
            form.type(
                    new ProductDraft(
                            name.getText(),
                            category.getText(),
                            price.getText(),
                            minutes.getText(),
                            station.getText(),
                            groups.stream().map(GroupEditor::draft).toList()));
            check();
        }
    }

    private void check() {
        Map<String, String> problems = form.problems();
        wrong(nameWrong, problems.get("name"));
        wrong(categoryWrong, problems.get("category"));
        wrong(priceWrong, problems.get("price"));
        wrong(minutesWrong, problems.get("minutes"));
        wrong(stationWrong, problems.get("station"));
        for (int i = 0; i < groups.size(); i++) {
            groups.get(i).show(i, problems);
        }
        save.setDisable(!form.isChanged() || !problems.isEmpty());
    }

    private void wrong(Label label, @Nullable String problem) {
        label.setText(problem == null ? "" : book.text(problem));
        Parts.showIf(problem != null, label);
    }

    @FXML
    void addGroup() {
        add(new GroupDraft("", "", false, false, List.of()));
        groups.getLast().addOption();
        groups.getLast().focus();
        typed();
    }

    @FXML
    void back() {
        form.close();
    }

    @FXML
    void save() {
        Optional.ofNullable(shop).ifPresent(form::save);
        model.tell();
    }
}
