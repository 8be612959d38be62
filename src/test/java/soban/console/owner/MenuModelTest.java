package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import soban.console.frame.Deed;
import soban.console.frame.DeskModel;
import soban.console.frame.Question;
import soban.console.owner.MenuPicture.Item;
import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;
import soban.domain.unit.RefusalCode;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// The menu without a window.
class MenuModelTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));

    private final ShopDesk desk = new ShopDesk(Bakery.english(), NOON, Runnable::run);
    private final DeskModel model = new DeskModel(desk, NOON, Runnable::run);
    private final MenuModel menu = new MenuModel(model, Phrasebook.of(Language.EN, NOON.getZone()));

    @BeforeEach
    void watch() {
        desk.watch(model::show);
    }

    @Test
    void sold_out_shows_at_once_and_the_refusal_takes_it_back() {
        sellOut("espresso", "for-good");
        assertThat(item("espresso").soldOut()).isEqualTo("Sold out");
        assertThat(item("espresso").pending()).isTrue();
        desk.refuse(RefusalCode.PRODUCT_UNKNOWN);
        assertThat(item("espresso").soldOut()).isEmpty();
        assertThat(item("espresso").pending()).isFalse();
    }

    @Test
    void it_is_sold_out_for_the_day_or_for_four_hours_as_the_clock_of_the_shop_says() {
        does("espresso", "sell-out");
        assertThat(model.question().orElseThrow().choices().stream().map(Question.Choice::label))
                .containsExactly(
                        "Until the end of the day (00:00)",
                        "For 4 hours (until 16:47)",
                        "Until I put it back");
        model.leave();
        sellOut("espresso", "a-while");
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.SellOut("espresso", Instant.parse("2026-03-02T07:47:00Z")));
        assertThat(item("espresso").soldOut()).isEqualTo("Sold out until 16:47");
        does("espresso", "put-back");
        sellOut("espresso", "today");
        assertThat(item("espresso").soldOut()).isEqualTo("Sold out until 00:00");
        desk.answerAll();
        assertThat(item("espresso").soldOut()).isEqualTo("Sold out until 00:00");
        assertThat(item("espresso").pending()).isFalse();
    }

    @Test
    void the_rows_stay_the_same_while_nothing_happens() {
        var before = picture();
        assertThat(menu.picture(desk.view().owner().hoped(), NOON.instant().plusSeconds(3600)))
                .isEqualTo(before);
    }

    @Test
    void a_count_and_what_came_add_up_before_the_core_answers() {
        desk.goOffline();
        answers("salt-bread", "count", 20);
        answers("salt-bread", "more", 5);
        assertThat(item("salt-bread").stock()).isEqualTo("25 left");
        desk.connect();
        desk.answer();
        assertThat(item("salt-bread").stock()).isEqualTo("25 left");
        desk.answer();
        assertThat(item("salt-bread").stock()).isEqualTo("25 left");
        assertThat(item("salt-bread").pending()).isFalse();
        assertThat(desk.presses())
                .containsExactly(
                        new DeskAction.CountStock("salt-bread", 20),
                        new DeskAction.AddStock("salt-bread", 5));
    }

    @Test
    void a_search_shows_names_and_categories_that_contain_it() {
        menu.search(" LATTE");
        assertThat(names()).containsExactly("Vanilla latte");
        menu.search("bread");
        assertThat(names()).hasSize(3);
        menu.search("mocha");
        assertThat(picture().nothing()).isEqualTo("Nothing on the menu is called that.");
        assertThat(picture().canAdd()).isFalse();
    }

    @Test
    void a_product_is_removed_after_a_question() {
        var deed = menu.remove(desk.view().owner().shop().product("tea").orElseThrow());
        model.does(deed);
        assertThat(desk.presses()).isEmpty();
        model.answer(new Question.Answer("", 0));
        assertThat(names()).doesNotContain("Citron tea");
        desk.answer();
        assertThat(desk.shop().menu().product("tea")).isEmpty();
    }

    @Test
    void what_is_counted_no_more_has_no_number_and_is_not_counted_as_none() {
        var bread = desk.view().owner().shop().product("salt-bread").orElseThrow();
        model.does(menu.uncount(bread));
        assertThat(desk.presses()).containsExactly(new DeskAction.CountStock("salt-bread", null));
        assertThat(item("salt-bread").stock()).isEmpty();
    }

    private MenuPicture picture() {
        return menu.picture(model.view().orElseThrow().owner().hoped(), NOON.instant());
    }

    private Item item(String id) {
        return picture().rows().stream()
                .filter(row -> row instanceof Item item && item.id().equals(id))
                .map(Item.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return picture().rows().stream()
                .filter(Item.class::isInstance)
                .map(row -> ((Item) row).name())
                .toList();
    }

    private void does(String product, String id) {
        Deed deed =
                item(product).deeds().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
        model.does(deed);
    }

    private void sellOut(String product, String choice) {
        does(product, "sell-out");
        model.choose(
                model.question().orElseThrow().choices().stream()
                        .filter(each -> each.id().equals(choice))
                        .findFirst()
                        .orElseThrow());
    }

    private void answers(String product, String id, long number) {
        does(product, id);
        model.answer(new Question.Answer("", number));
    }
}
