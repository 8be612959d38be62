package soban.console.counter;

import soban.console.counter.CounterPicture.Line;
import soban.console.counter.CounterPicture.Pay;
import soban.console.counter.CounterPicture.Place;
import soban.console.counter.CounterPicture.Tab;
import soban.console.counter.CounterPicture.Tile;
import soban.console.counter.CounterPicture.To;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.shop.Fulfilment;
import soban.domain.shop.Product;

import java.util.List;
import java.util.Optional;

/// Puts the counter into words.
final class CounterDrawing {
    private final CounterModel counter;
    private final Phrasebook book;

    CounterDrawing(CounterModel counter, Phrasebook book) {
        this.counter = counter;
        this.book = book;
    }

    CounterPicture picture(DeskView view, boolean pressLost) {
        ShopCard shop = view.owner().shop();
        String open = openCategory(shop);
        return new CounterPicture(
                nothing(shop),
                tabs(shop, open),
                shop.products().stream()
                        .filter(product -> product.category().equals(open))
                        .map(product -> tile(product, shop))
                        .toList(),
                counter.basket().lines().stream().map(line -> line(line, shop)).toList(),
                to(shop),
                pay(shop, view.link()),
                counter.draft().map(draft -> new SheetDrawing(shop, book).sheet(draft)),
                counter.placed()
                        .map(placed -> new NumberDrawing(placed, view, book).called(pressLost)));
    }

    private String nothing(ShopCard shop) {
        if (!shop.settings().counter()) {
            return book.text("counter.off");
        }
        return shop.products().isEmpty() ? book.text("counter.empty") : "";
    }

    /// The first, unless somebody opened another that is still there.
    private String openCategory(ShopCard shop) {
        var all = categories(shop);
        return counter.category()
                .filter(all::contains)
                .orElseGet(() -> all.isEmpty() ? "" : all.getFirst());
    }

    private static List<String> categories(ShopCard shop) {
        return shop.products().stream().map(Product::category).distinct().toList();
    }

    private List<Tab> tabs(ShopCard shop, String open) {
        return categories(shop).stream()
                .map(
                        category ->
                                new Tab(
                                        category,
                                        category.isBlank()
                                                ? book.text("menu.no-category")
                                                : category,
                                        category.equals(open)))
                .toList();
    }

    private Tile tile(Product product, ShopCard shop) {
        int wanted = counter.basket().of(product.id());
        boolean gone = product.stock() != null && product.stock().onHand() <= wanted;
        String fact = "";
        if (product.soldOut()) {
            fact = book.text("menu.sold-out");
        } else if (product.stock() != null) {
            fact = book.text("menu.stock", product.stock().onHand());
        }
        return new Tile(
                product.id(),
                product.name(),
                money(product.price(), shop),
                fact,
                wanted == 0 ? "" : "× " + wanted,
                !product.soldOut() && !gone);
    }

    private Line line(Basket.Line line, ShopCard shop) {
        var prices = new Prices(shop);
        return new Line(
                line.id(),
                shop.productName(line.wanted().product()),
                String.join(", ", prices.chosen(line.wanted())),
                line.wanted().note(),
                line.wanted().quantity(),
                money(prices.of(line.wanted()), shop),
                Objection.to(line, counter.basket(), shop).map(this::words).orElse(""));
    }

    private Pay pay(ShopCard shop, Link link) {
        var objection = counter.objection(shop);
        boolean possible = objection.isEmpty();
        boolean away = counter.isOutOfReach(link);
        boolean brought = counter.basket().to().wanted();
        String why = brought ? book.text("counter.collect.delivery") : "";
        return new Pay(
                money(new Prices(shop).total(counter.basket()), shop),
                possible,
                possible && !away && !counter.token().isBlank(),
                possible && !away && !brought,
                objection.map(this::words).orElse(""),
                away ? book.text("counter.collect.offline") : why,
                counter.token());
    }

    private To to(ShopCard shop) {
        Destination said = counter.basket().to();
        return new To(
                shop.settings().offers(Fulfilment.DELIVERY) && !shop.served().isEmpty(),
                said.wanted(),
                money(shop.settings().delivery().fee(), shop),
                shop.served().stream()
                        .map(
                                district ->
                                        new Place(
                                                district.id(),
                                                district.name(),
                                                district.id().equals(said.district())))
                        .toList(),
                said);
    }

    private String words(Objection objection) {
        String detail = objection.detail();
        return switch (objection.kind()) {
            case EMPTY -> book.text("counter.wrong.empty");
            case GONE -> book.text("counter.wrong.gone", detail);
            case SOLD_OUT -> book.text("counter.wrong.sold-out", detail);
            case TOO_FEW -> book.text("counter.wrong.too-few", detail);
            case OPTION_MISSING -> book.text("counter.wrong.option-missing", detail);
            case OPTION_GONE -> book.text("counter.wrong.option-gone", detail);
            case TOO_MANY_LINES -> book.text("counter.wrong.lines", detail);
            case TOO_LONG -> book.text("counter.wrong.long", detail);
            case NOTHING_TO_PAY -> book.text("counter.wrong.free");
            case NO_ADDRESS -> book.text("counter.wrong.address");
            case NOT_THERE -> book.text("counter.wrong.district");
        };
    }

    private String money(Money money, ShopCard shop) {
        return book.amounts().of(money, shop.currency());
    }

    /// What the bar above says.
    Optional<String> fact(DeskView view) {
        int taken = view.owner().taken().size();
        return taken == 0 ? Optional.empty() : Optional.of(book.text("counter.fact", taken));
    }
}
