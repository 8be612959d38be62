package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Theme;
import soban.desk.DeskAction;
import soban.domain.money.Money;
import soban.domain.unit.RefusalCode;

import java.nio.file.Path;
import java.time.Duration;

/// Menu and settings as a person uses them.
class MenuWindowTest {
    private static final Choices ENGLISH = new Choices(Language.EN, Theme.LIGHT, 100, true);

    @TempDir Path folder;

    @Test
    void a_product_is_sold_out_and_put_back() {
        try (var menu = menu()) {
            menu.clicks("#product-espresso #sell-out");
            menu.reads("For how long is Espresso sold out?");
            menu.clicks("#for-good");
            menu.reads("Not sent yet");
            menu.clicks("#product-espresso #put-back");
            menu.pressed(new DeskAction.SellOut("espresso"), new DeskAction.PutBack("espresso"));
            menu.desk.answerAll();
            menu.readsNot("Not sent yet");
        }
    }

    @Test
    void sold_out_that_the_core_refuses_is_taken_back_with_the_reason() {
        try (var menu = menu()) {
            menu.clicks("#product-espresso #sell-out");
            menu.clicks("#for-good");
            menu.sees("#product-espresso #put-back");
            menu.desk.refuse(RefusalCode.PRODUCT_UNKNOWN);
            menu.sees("#product-espresso #sell-out");
            menu.sees(
                    "what was refused",
                    root ->
                            root.lookup(".notice-title") instanceof Label title
                                    && title.getText().endsWith("Not marked sold out"));
            menu.clicks(".notice-read");
            menu.seesNo(".notice-title");
        }
    }

    @Test
    void stock_is_counted() {
        try (var menu = menu()) {
            menu.clicks("#product-salt-bread #count");
            menu.reads("How many of Salt bread are there?");
            menu.rewrites("#number", "30");
            menu.types(KeyCode.ENTER);
            menu.pressed(new DeskAction.CountStock("salt-bread", 30));
            menu.reads("30 left");
        }
    }

    @Test
    void a_price_is_changed() {
        try (var menu = menu()) {
            menu.clicks("#product-espresso #edit");
            menu.reads("Change product");
            menu.rewrites("#price", "four");
            menu.reads("Write a price such as 4500.");
            assertThat(menu.isDisabled("#save")).isTrue();
            menu.rewrites("#price", "3900");
            menu.clicks("#save");
            menu.reads("₩3,900");
            menu.desk.answerAll();
            assertThat(menu.desk.shop().menu().product("espresso").orElseThrow().price())
                    .isEqualTo(new Money(3900));
        }
    }

    @Test
    void esc_leaves_a_product_as_it_was() {
        try (var menu = menu()) {
            menu.types(KeyCode.A);
            menu.reads("Group of choices");
            menu.types(KeyCode.ESCAPE);
            menu.readsNot("Group of choices");
            assertThat(menu.desk.presses()).isEmpty();
        }
    }

    @Test
    void busy_mode_and_a_fee_are_set() {
        try (var settings = new OpenPage(Bakery.english(), SettingsPage::new, ENGLISH, file())) {
            settings.clicks("#busyTen");
            settings.clicks("#endBusy");
            settings.sees("both pressed", _ -> settings.desk.presses().size() == 2);
            assertThat(((DeskAction.Busy) settings.desk.presses().getFirst()).extra())
                    .isEqualTo(Duration.ofMinutes(10));
            settings.clicks("#switch-counts_stock");
            settings.sees("a third press", _ -> settings.desk.presses().size() == 3);
            settings.desk.answerAll();
            assertThat(settings.desk.shop().settings().countsStock()).isTrue();
        }
    }

    private OpenPage menu() {
        return new OpenPage(
                Bakery.english(), (model, book, _) -> new MenuPage(model, book), ENGLISH, file());
    }

    private Path file() {
        return folder.resolve("window.properties");
    }
}
