package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.frame.DeskModel;
import soban.console.owner.ProductDraft.GroupDraft;
import soban.console.owner.ProductDraft.OptionDraft;
import soban.desk.DeskAction.PutProduct;
import soban.desk.board.ShopCard;
import soban.domain.money.Money;
import soban.domain.shop.Product;
import soban.domain.shop.ShopCommand;
import soban.domain.shop.ShopDecider;
import soban.domain.shop.ShopEvent.ProductPut;
import soban.domain.unit.Decision;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Writing a product: what is changed is sent and nothing else, and what is wrong is not sent.
class ProductFormTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));

    private final ShopDesk desk = new ShopDesk(Bakery.english(), NOON, Runnable::run);
    private final DeskModel model = new DeskModel(desk, NOON, Runnable::run);
    private final AtomicInteger ids = new AtomicInteger();
    private final ProductForm form = new ProductForm(model, () -> "p-" + ids.incrementAndGet());

    @BeforeEach
    void watch() {
        desk.watch(model::show);
    }

    @Test
    void another_price_changes_the_price_alone() {
        Product latte = product("latte");
        form.open(latte, "KRW");
        form.type(priced(form.typed(), "6,000"));
        form.save(card());
        assertThat(desk.presses()).containsExactly(new PutProduct(priced(latte, 6000)));
        assertThat(form.isOpen()).isFalse();
    }

    @Test
    void what_somebody_else_changed_meanwhile_stays() {
        form.open(product("salt-bread"), "KRW");
        var cheaper = priced(product("salt-bread"), 2900);
        desk.happens(new ProductPut(cheaper));
        form.type(named(form.typed(), "Sea salt bread"));
        form.save(card());
        var put = ((PutProduct) desk.presses().getFirst()).product();
        assertThat(put.name()).isEqualTo("Sea salt bread");
        assertThat(put.price()).isEqualTo(new Money(2900));
    }

    @Test
    void nothing_changed_sends_nothing() {
        form.open(product("latte"), "KRW");
        form.save(card());
        assertThat(desk.presses()).isEmpty();
        assertThat(form.isOpen()).isTrue();
    }

    @Test
    void a_new_product_gets_ids_of_its_own() {
        form.openNew("KRW");
        form.type(
                new ProductDraft(
                        "Mocha",
                        "Coffee",
                        "5800",
                        "4",
                        "bar",
                        List.of(
                                new GroupDraft(
                                        "",
                                        "Size",
                                        true,
                                        false,
                                        List.of(new OptionDraft("", "Large", "700"))))));
        form.save(card());
        desk.answerAll();
        Product mocha = desk.shop().menu().products().getLast();
        assertThat(mocha.name()).isEqualTo("Mocha");
        assertThat(mocha.groups().getFirst().options().getFirst().difference())
                .isEqualTo(new Money(700));
    }

    @Test
    void that_something_is_missing_is_said_when_somebody_saves() {
        form.openNew("KRW");
        assertThat(form.problems()).isEmpty();
        form.type(priced(form.typed(), "4000"));
        form.save(card());
        assertThat(form.problems()).containsEntry("name", "product.wrong.needed");
        assertThat(desk.presses()).isEmpty();
    }

    /// What the form lets pass the shop takes, and what the shop refuses the form has said.
    @ParameterizedTest
    @CsvSource({
        "Latte, 5500, 4, bar, true",
        "Latte, '5,500', 4, bar, true",
        "Latte, 0, 0, '', true",
        "' ', 5500, 4, bar, false",
        "Latte, -1, 4, bar, false",
        "Latte, 1000000001, 4, bar, false",
        "Latte, 1000000000, 1440, bar, true",
        "Latte, 5500, 1441, bar, false",
        "Latte, five, 4, bar, false",
        "Latte, 5500.50, 4, bar, false",
        "Latte, 5500, 4, 12345678901234567890123456789012345678901, false"
    })
    void the_form_and_the_shop_agree(
            String name, String price, String minutes, String station, boolean good) {
        var draft = new ProductDraft(name, "Coffee", price, minutes, station, List.of());
        var made = draft.product(Optional.empty(), "KRW", () -> "p-1");
        assertThat(made.isPresent()).isEqualTo(good);
        made.ifPresent(
                product ->
                        assertThat(
                                        ShopDecider.decide(
                                                desk.shop(),
                                                new ShopCommand.PutProduct(product),
                                                NOON.instant()))
                                .isInstanceOf(Decision.Accepted.class));
    }

    @Test
    void no_choice_makes_it_cost_less_than_nothing() {
        var cheap = new OptionDraft("a", "Own cup", "-600");
        var group = new GroupDraft("g", "Cup", false, false, List.of(cheap, cheap));
        var draft = new ProductDraft("Tea", "", "500", "1", "", List.of(group));
        assertThat(draft.problems("KRW")).containsEntry("price", "product.wrong.below");
        var enough = new ProductDraft("Tea", "", "600", "1", "", List.of(group));
        assertThat(enough.problems("KRW")).isEmpty();
    }

    @Test
    void money_is_typed_as_people_write_it() {
        assertThat(TypedMoney.read("4,500", "KRW")).contains(new Money(4500));
        assertThat(TypedMoney.read("-500", "KRW")).contains(new Money(-500));
        assertThat(TypedMoney.read("4.5", "EUR")).contains(new Money(450));
        assertThat(TypedMoney.read("4,50", "EUR")).contains(new Money(450));
        assertThat(TypedMoney.read("1,234.5", "EUR")).contains(new Money(123_450));
        assertThat(TypedMoney.read("4.5", "KRW")).isEmpty();
        assertThat(TypedMoney.read("4.567", "EUR")).isEmpty();
        assertThat(TypedMoney.read("", "KRW")).isEmpty();
        assertThat(TypedMoney.text(new Money(450), "EUR")).isEqualTo("4.50");
        assertThat(TypedMoney.text(new Money(4500), "KRW")).isEqualTo("4500");
    }

    private ShopCard card() {
        return model.view().orElseThrow().owner().shop();
    }

    private Product product(String id) {
        return card().product(id).orElseThrow();
    }

    private static ProductDraft priced(ProductDraft d, String price) {
        return new ProductDraft(
                d.name(), d.category(), price, d.minutes(), d.station(), d.groups());
    }

    private static ProductDraft named(ProductDraft d, String name) {
        return new ProductDraft(
                name, d.category(), d.price(), d.minutes(), d.station(), d.groups());
    }

    private static Product priced(Product p, long price) {
        return new Product(
                p.id(),
                p.name(),
                p.category(),
                new Money(price),
                p.preparationMinutes(),
                p.station(),
                p.soldOut(),
                p.stock(),
                p.groups());
    }
}
