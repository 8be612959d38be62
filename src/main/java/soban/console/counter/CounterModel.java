package soban.console.counter;

import org.jspecify.annotations.Nullable;

import soban.console.frame.DeskModel;
import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.NewOrder;
import soban.desk.board.ShopCard;
import soban.domain.order.OrderId;
import soban.domain.order.PaymentRequest;
import soban.domain.shop.OptionGroup;
import soban.domain.shop.Product;
import soban.domain.shop.ShopId;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The counter without its controls: what is in the basket, what is being chosen, and the order
/// that was taken last. Nothing of it goes to the desk before it is paid, or promised to be.
public final class CounterModel {
    private final DeskModel model;
    private final Function<ShopId, OrderId> names;
    private @Nullable String category;
    private Basket basket = Basket.EMPTY;
    private @Nullable LineDraft draft;
    private @Nullable Placed placed;
    private String token = "";

    public CounterModel(DeskModel model) {
        this(model, NewOrder::in);
    }

    /// @param names makes the names of orders
    CounterModel(DeskModel model, Function<ShopId, OrderId> names) {
        this.model = model;
        this.names = names;
        model.follow(this::follow);
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

    /// A card, and a promise to pay later, need the core.
    boolean isOutOfReach(Link link) {
        return !(link instanceof Link.Connected || link instanceof Link.CatchingUp);
    }

    /// What the card terminal gave for the gateway.
    String token() {
        return token;
    }

    void token(String words) {
        token = words;
        model.tell();
    }

    private boolean isPossible(Way way, Link link) {
        return switch (way) {
            case CASH -> true;
            case CARD -> !isOutOfReach(link) && !token.isBlank();
            case ON_COLLECTION -> !isOutOfReach(link) && !basket.to().wanted();
        };
    }

    /// Sends the order. It makes no difference how often that is pressed: the basket goes with it.
    void pay(Way way) {
        model.view()
                .filter(view -> view.owner().shop().settings().counter())
                .filter(view -> objection(view.owner().shop()).isEmpty())
                .filter(view -> draft == null && isPossible(way, view.link()))
                .ifPresent(view -> send(view, way));
    }

    private void send(DeskView view, Way way) {
        OrderId order = names.apply(view.desk().shop());
        Basket sent = basket;
        placed = Placed.now(order, sent, way, view);
        var card = way == Way.CARD ? new PaymentRequest("card", token.strip()) : null;
        basket = Basket.EMPTY;
        token = "";
        model.press(
                new DeskAction.TakeOrder(
                        order,
                        sent.requests(),
                        sent.note().strip(),
                        way == Way.CASH,
                        sent.to().address(),
                        sent.to().recipient(),
                        card));
        model.tell();
    }

    /// The card was declined: the same order is paid in cash.
    void cashInstead() {
        var view = model.view();
        if (placed != null
                && view.isPresent()
                && placed.state(view.get()) == Placed.State.DECLINED) {
            model.press(new DeskAction.TakeCash(placed.order()));
            placed = placed.by(Way.CASH);
            model.tell();
        }
    }

    private void follow(DeskView view) {
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
