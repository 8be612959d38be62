package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.owner.MenuPicture.Heading;
import soban.console.owner.MenuPicture.Item;
import soban.console.owner.MenuPicture.Row;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.desk.board.HopedShop;
import soban.desk.board.ShopCard;
import soban.domain.shop.Product;
import soban.domain.shop.Stock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The menu's page without its controls: what is looked for, and every row with what can be done.
final class MenuModel {
    private static final int MOST_UNITS = 1_000_000;

    private final DeskModel model;
    private final Phrasebook book;
    private String sought = "";

    MenuModel(DeskModel model, Phrasebook book) {
        this.model = model;
        this.book = book;
    }

    void search(String words) {
        sought = words.strip().toLowerCase(Locale.ROOT);
        model.tell();
    }

    MenuPicture picture(HopedShop hoped, Instant now) {
        Map<String, List<Row>> byCategory = new LinkedHashMap<>();
        for (Product product : hoped.shop().products()) {
            if (isSought(product)) {
                byCategory
                        .computeIfAbsent(product.category(), _ -> new ArrayList<>())
                        .add(item(product, hoped, now));
            }
        }
        var rows =
                byCategory.entrySet().stream()
                        .flatMap(
                                each ->
                                        Stream.concat(
                                                Stream.of(heading(each.getKey())),
                                                each.getValue().stream()))
                        .toList();
        boolean empty = hoped.shop().products().isEmpty();
        return new MenuPicture(rows, rows.isEmpty() ? nothing(empty) : "", empty);
    }

    private String nothing(boolean empty) {
        return empty ? book.text("menu.empty") : book.text("menu.not-found");
    }

    private boolean isSought(Product product) {
        return Stream.of(product.name(), product.category(), product.station())
                .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(sought));
    }

    private Row heading(String category) {
        return new Heading(category.isBlank() ? book.text("menu.no-category") : category);
    }

    private Item item(Product product, HopedShop hoped, Instant now) {
        Stock stock = product.stock();
        return new Item(
                product.id(),
                product.name(),
                second(product),
                book.amounts().of(product.price(), hoped.shop().currency()),
                stock == null ? "" : book.text("menu.stock", stock.onHand()),
                stock != null && stock.onHand() <= 0,
                product.soldOut() ? soldOut(product, hoped.shop(), now) : "",
                hoped.products().contains(product.id()),
                deeds(product, hoped.shop()));
    }

    private String soldOut(Product product, ShopCard shop, Instant now) {
        Instant until = product.soldOutUntil();
        return until == null
                ? book.text("menu.sold-out")
                : book.text("menu.sold-out.until", SellingOut.clock(until, now, shop.zone()));
    }

    private String second(Product product) {
        var words = new ArrayList<String>();
        if (product.preparationMinutes() > 0) {
            words.add(book.text("for.minutes", product.preparationMinutes()));
        }
        if (!product.station().isBlank()) {
            words.add(product.station());
        }
        if (!product.groups().isEmpty()) {
            words.add(book.text("menu.options", product.groups().size()));
        }
        return String.join(" · ", words);
    }

    private List<Deed> deeds(Product product, ShopCard shop) {
        var deeds = new ArrayList<Deed>();
        deeds.add(
                product.soldOut()
                        ? Deed.press(
                                "put-back",
                                book.text("menu.put-back"),
                                Deed.Tone.MAIN,
                                new DeskAction.PutBack(product.id()))
                        : Deed.askLater(
                                "sell-out",
                                Deed.Tone.PLAIN,
                                book.text("menu.sell-out"),
                                new SellingOut(
                                        product.id(),
                                        product.name(),
                                        shop.settings().hours(),
                                        book)));
        if (shop.settings().countsStock() || product.stock() != null) {
            deeds.add(count(product));
        }
        if (product.stock() != null) {
            deeds.add(more(product, product.stock()));
        }
        return deeds;
    }

    /// Also for a product that was not counted before.
    Deed count(Product product) {
        int there = product.stock() == null ? 0 : product.stock().onHand();
        return Deed.ask(
                "count",
                Deed.Tone.PLAIN,
                book.text("menu.count"),
                question(
                        book.text("menu.count.title", product.name()),
                        book.text("menu.count.explanation"),
                        new DeskAction.CountStock(product.id(), there),
                        new Question.Count(
                                book.text("menu.count.label"), there, 0, MOST_UNITS, 1, unit()),
                        book.text("menu.count.confirm")));
    }

    private Deed more(Product product, Stock stock) {
        return Deed.ask(
                "more",
                Deed.Tone.PLAIN,
                book.text("menu.more"),
                question(
                        book.text("menu.more.title", product.name()),
                        book.text("menu.more.explanation", stock.onHand()),
                        new DeskAction.AddStock(product.id(), 1),
                        new Question.Count(
                                book.text("menu.more.label"),
                                1,
                                -(long) stock.onHand(),
                                MOST_UNITS - (long) stock.onHand(),
                                1,
                                unit()),
                        book.text("menu.more.confirm")));
    }

    /// Takes a product off the menu, once somebody has said so twice.
    Deed remove(Product product) {
        return Deed.ask(
                "remove",
                Deed.Tone.DANGER,
                book.text("menu.remove"),
                new Question(
                        book.text("menu.remove.title", product.name()),
                        book.text("menu.remove.explanation"),
                        new DeskAction.RemoveProduct(product.id()),
                        List.of(),
                        null,
                        null,
                        book.text("menu.remove.confirm"),
                        true));
    }

    /// It is pressed without a question, which could only answer with a number.
    Deed uncount(Product product) {
        return Deed.press(
                "uncount",
                book.text("menu.uncount"),
                Deed.Tone.PLAIN,
                new DeskAction.CountStock(product.id(), null));
    }

    private String unit() {
        return book.text("menu.unit");
    }

    private static Question question(
            String title,
            String explanation,
            DeskAction draft,
            Question.@Nullable Count number,
            String confirm) {
        return new Question(title, explanation, draft, List.of(), null, number, confirm, false);
    }
}
