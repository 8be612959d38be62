package soban.console.owner;

import org.jspecify.annotations.Nullable;

import soban.console.frame.DeskModel;
import soban.desk.DeskAction;
import soban.desk.board.ShopCard;
import soban.domain.shop.Product;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A product while somebody writes it, without controls. Nothing goes out before it is saved, and
/// then what was not touched here is sent as it stands by now, not as it was when the form was
/// opened.
final class ProductForm {
    private final DeskModel model;
    private final Supplier<String> fresh;
    private boolean open;
    private boolean tried;
    private @Nullable String id;
    private String currency = "";
    private ProductDraft start = ProductDraft.BLANK;
    private ProductDraft typed = ProductDraft.BLANK;

    /// @param fresh ids that nothing else has
    ProductForm(DeskModel model, Supplier<String> fresh) {
        this.model = model;
        this.fresh = fresh;
    }

    void openNew(String shopCurrency) {
        begin(null, ProductDraft.BLANK, shopCurrency);
    }

    void open(Product product, String shopCurrency) {
        begin(product.id(), ProductDraft.of(product, shopCurrency), shopCurrency);
    }

    private void begin(@Nullable String product, ProductDraft draft, String shopCurrency) {
        id = product;
        start = draft;
        typed = draft;
        currency = shopCurrency;
        tried = false;
        open = true;
        model.tell();
    }

    boolean isOpen() {
        return open;
    }

    void close() {
        open = false;
        model.tell();
    }

    /// Which product it is about; none for a new one.
    Optional<String> product() {
        return Optional.ofNullable(id);
    }

    ProductDraft typed() {
        return typed;
    }

    void type(ProductDraft draft) {
        typed = draft;
    }

    /// What is wrong, by place. That something is missing is not said before somebody tried to
    /// save.
    Map<String, String> problems() {
        var problems = new TreeMap<>(typed.problems(currency));
        if (!tried) {
            problems.values()
                    .removeIf(List.of("product.wrong.needed", "product.wrong.choices")::contains);
        }
        return problems;
    }

    boolean isChanged() {
        return !typed.equals(start);
    }

    /// Sends what was typed, unless something is wrong with it.
    void save(ShopCard shop) {
        tried = true;
        var now = product().flatMap(shop::product);
        ProductDraft draft = now.map(p -> merged(ProductDraft.of(p, currency))).orElse(typed);
        if (typed.problems(currency).isEmpty() && isChanged()) {
            draft.product(now, currency, fresh)
                    .map(DeskAction.PutProduct::new)
                    .ifPresent(
                            action -> {
                                open = false;
                                model.press(action);
                            });
        }
        model.tell();
    }

    private ProductDraft merged(ProductDraft now) {
        return new ProductDraft(
                mine(start.name(), typed.name(), now.name()),
                mine(start.category(), typed.category(), now.category()),
                mine(start.price(), typed.price(), now.price()),
                mine(start.minutes(), typed.minutes(), now.minutes()),
                mine(start.station(), typed.station(), now.station()),
                mine(start.groups(), typed.groups(), now.groups()));
    }

    private static <T> T mine(T before, T written, T now) {
        return written.equals(before) ? now : written;
    }
}
