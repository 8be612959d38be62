package soban.console.counter;

import org.jspecify.annotations.Nullable;

import soban.console.frame.DeskModel;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.NewOrder;
import soban.desk.board.ShopCard;
import soban.domain.order.OrderId;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.ShopId;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The counter without its controls: what is in the basket, what is being chosen, and the order
/// that was taken last. Nothing of it goes to the desk before it is paid, or promised to be.
final class CounterModel {
    private final DeskModel model;
    private final Function<ShopId, OrderId> names;
    private @Nullable String category;
    private Basket basket = Basket.EMPTY;
    private @Nullable LineDraft draft;
    private @Nullable Placed placed;

    CounterModel(DeskModel model) {
        this(model, NewOrder::in);
    }

    /// @param names makes the names of orders
    CounterModel(DeskModel model, Function<ShopId, OrderId> names) {
        this.model = model;
        this.names = names;
    }

    /// Which part of the menu somebody opened, if anybody did.
    Optional<String> category() {
        return Optional.ofNullable(category);
    }

    Basket basket() {
        return basket;
    }

    Optional<LineDraft> draft() {
        return Optional.ofNullable(draft);
    }

    Optional<Placed> placed() {
        return Optional.ofNullable(placed);
    }

    void open(String chosen) {
        category = chosen;
        model.tell();
    }

    /// Takes one of what needs no choice, and opens the choice of what does. It begins the next
    /// order.
    void tap(String id) {
        shop().flatMap(shop -> shop.product(id))
                .filter(product -> !product.soldOut())
                .ifPresent(this::take);
    }

    private void take(Product product) {
        placed = null;
        if (product.groups().isEmpty()) {
            basket = basket.with(LineDraft.of(product).request());
        } else {
            draft = LineDraft.of(product);
        }
        model.tell();
    }

    /// Chooses anew for a line of the basket.
    void edit(int line) {
        var found = basket.line(line);
        if (found.isPresent()) {
            shop().flatMap(shop -> shop.product(found.get().wanted().product()))
                    .ifPresent(product -> draft = LineDraft.of(product, found.get()));
            model.tell();
        }
    }

    void toggle(String group, String option) {
        choose(
                now ->
                        now.product().groups().stream()
                                .filter(each -> each.id().equals(group))
                                .findFirst()
                                .map(each -> toggled(now, each, option))
                                .orElse(now));
    }

    private static LineDraft toggled(LineDraft now, OptionGroup group, String option) {
        return group.options().stream()
                .filter(each -> each.id().equals(option))
                .findFirst()
                .map(each -> now.toggle(group, each))
                .orElse(now);
    }

    void more(int by) {
        choose(now -> now.more(by));
    }

    void note(String words) {
        choose(now -> now.noted(words));
    }

    private void choose(UnaryOperator<LineDraft> choice) {
        if (draft != null) {
            draft = choice.apply(draft);
            model.tell();
        }
    }

    /// What is chosen goes into the basket, once nothing is missing.
    void add() {
        if (draft != null && draft.missing().isEmpty()) {
            basket =
                    draft.line() == 0
                            ? basket.with(draft.request())
                            : basket.replace(draft.line(), draft.request());
            draft = null;
            model.tell();
        }
    }

    void leave() {
        draft = null;
        model.tell();
    }

    void change(UnaryOperator<Basket> change) {
        basket = change.apply(basket);
        model.tell();
    }

    Optional<Objection> objection(ShopCard shop) {
        return Objection.to(basket, shop);
    }

    /// Paying later is a promise that the core alone can keep.
    boolean isOutOfReach(Link link) {
        return new DeskAction.TakeOrder(new OrderId("x-000000"), basket.requests(), "", false)
                        .needsTheCore()
                && !(link instanceof Link.Connected || link instanceof Link.CatchingUp);
    }

    /// Sends the order. It makes no difference how often that is pressed: the basket goes with it.
    void pay(boolean cash) {
        model.view()
                .filter(view -> view.owner().shop().settings().counter())
                .filter(view -> objection(view.owner().shop()).isEmpty())
                .filter(view -> draft == null && (cash || !isOutOfReach(view.link())))
                .ifPresent(view -> send(view, cash));
    }

    private void send(DeskView view, boolean cash) {
        OrderId order = names.apply(view.desk().shop());
        Basket sent = basket;
        placed = Placed.now(order, sent, cash, view);
        basket = Basket.EMPTY;
        model.press(new DeskAction.TakeOrder(order, sent.requests(), sent.note().strip(), cash));
        model.tell();
    }

    void follow(DeskView view) {
        if (placed != null) {
            placed = placed.seen(view);
        }
    }

    /// Begins the next order.
    void next() {
        placed = null;
        model.tell();
    }

    /// What was refused can be changed and taken once more.
    void again() {
        if (placed != null && basket.isEmpty()) {
            basket = placed.basket();
        }
        next();
    }

    void empty() {
        basket = Basket.EMPTY;
        model.tell();
    }

    private Optional<ShopCard> shop() {
        return model.view().map(view -> view.owner().shop());
    }
}
