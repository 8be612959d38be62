package soban.console.counter;

import soban.console.counter.CounterPicture.Called;
import soban.console.counter.CounterPicture.Choice;
import soban.console.counter.CounterPicture.Group;
import soban.console.counter.CounterPicture.Line;
import soban.console.counter.CounterPicture.Pay;
import soban.console.counter.CounterPicture.Sheet;
import soban.console.counter.CounterPicture.Tab;
import soban.console.counter.CounterPicture.Tile;
import soban.console.screen.Phrasebook;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.shop.OptionGroup;
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
                pay(shop, view.link()),
                counter.draft().map(draft -> sheet(draft, shop)),
                counter.placed().map(placed -> number(placed, view, pressLost)));
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
        return new Pay(
                money(new Prices(shop).total(counter.basket()), shop),
                possible,
                possible && !away,
                objection.map(this::words).orElse(""),
                away ? book.text("counter.collect.offline") : "");
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
        };
    }

    private Sheet sheet(LineDraft draft, ShopCard shop) {
        String price = money(new Prices(shop).of(draft.request()), shop);
        return new Sheet(
                draft.product().name(),
                money(draft.product().price(), shop),
                draft.product().groups().stream().map(group -> group(group, draft, shop)).toList(),
                draft.quantity(),
                draft.note(),
                book.text(draft.line() == 0 ? "counter.add" : "counter.change", price),
                draft.missing()
                        .map(group -> book.text("counter.wrong.option-missing", group.name()))
                        .orElse(""));
    }

    private Group group(OptionGroup group, LineDraft draft, ShopCard shop) {
        String rule =
                group.several()
                        ? book.text(group.required() ? "counter.rule.some" : "counter.rule.any")
                        : book.text(group.required() ? "counter.rule.one" : "counter.rule.maybe");
        return new Group(
                group.id(),
                group.name(),
                rule,
                group.options().stream()
                        .map(
                                option ->
                                        new Choice(
                                                option.id(),
                                                option.name(),
                                                difference(option.difference(), shop),
                                                draft.chosen().contains(option.id())))
                        .toList());
    }

    private String difference(Money money, ShopCard shop) {
        if (money.amount() == 0) {
            return "";
        }
        return money.amount() > 0 ? "+" + money(money, shop) : money(money, shop);
    }

    private Called number(Placed placed, DeskView view, boolean pressLost) {
        ShopCard shop = view.owner().shop();
        Money total = new Prices(shop).total(placed.basket());
        String paid =
                book.text(
                        placed.paid() ? "counter.number.cash" : "counter.number.collect",
                        money(
                                view.owner()
                                        .order(placed.order())
                                        .map(c -> c.total())
                                        .orElse(total),
                                shop));
        Placed.State state = placed.state(view);
        return switch (state) {
            case NUMBERED ->
                    new Called(
                            placed.number(view),
                            book.text("counter.number.title"),
                            paid,
                            false,
                            false);
            case PROVISIONAL ->
                    new Called(
                            placed.number(view),
                            book.text("counter.number.provisional"),
                            paid + "\n" + book.text("counter.number.later"),
                            true,
                            false);
            case KEEPING ->
                    new Called(
                            pressLost ? "!" : "…",
                            book.text(pressLost ? "counter.number.lost" : "counter.number.keeping"),
                            pressLost ? book.text("status.press-lost") : paid,
                            true,
                            pressLost);
            case REFUSED ->
                    new Called(
                            "!", book.text("counter.number.refused"), refusal(placed), false, true);
        };
    }

    private String refusal(Placed placed) {
        return book.text(
                placed.paid() ? "counter.number.refused.cash" : "counter.number.refused.why");
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
