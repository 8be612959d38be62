package soban.console.owner;

import javafx.scene.Scene;
import javafx.scene.control.Labeled;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.counter.CounterModel;
import soban.console.counter.CounterPage;
import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Still;
import soban.console.screen.Theme;
import soban.console.sound.SilentBell;
import soban.domain.shop.Menu;
import soban.domain.shop.Shop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Menu, settings and counter as pictures.
class PagesPicturesTest {
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 100, 1920, 1080",
        "DARK, EN, 100, 1280, 720",
        "DARK, KO, 160, 1280, 720",
        "LIGHT, EN, 160, 1280, 720"
    })
    void all_pages(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        var shop = new Bakery(language).shop();
        OnePage.Maker menu = (model, book, _) -> new MenuPage(model, book);
        OnePage.Maker counter =
                (model, book, _) -> new CounterPage(model, new CounterModel(model), book);
        picture(menu, choices, shop, width, height, "menu");
        picture(menu, choices, shop, width, height, "product", "#product-latte #edit");
        picture(menu, choices, shop, width, height, "sell-out", "#product-latte #sell-out");
        picture(
                menu,
                choices,
                shop,
                width,
                height,
                "sold-out",
                "#product-latte #sell-out",
                "#a-while");
        picture(menu, choices, shop, width, height, "count", "#product-salt-bread #count");
        picture(SettingsPage::new, choices, shop, width, height, "settings");
        picture(
                SettingsPage::new,
                choices,
                shop,
                width,
                height,
                "settings-changed",
                "#busyTen",
                "#pauseHalf");
        picture(counter, choices, shop, width, height, "counter");
        picture(
                counter,
                choices,
                shop,
                width,
                height,
                "counter-options",
                "#tile-latte",
                "#option-large");
        picture(
                counter,
                choices,
                shop,
                width,
                height,
                "counter-delivery",
                "#tile-espresso",
                "#delivery",
                "#district-seongsu-2");
        String[] basket = {
            "#tile-latte",
            "#option-iced",
            "#option-shot",
            "#option-own-cup",
            "#add",
            "#tile-espresso",
            "#tile-espresso"
        };
        picture(counter, choices, shop, width, height, "counter-basket", basket);
        picture(counter, choices, shop, width, height, "counter-number", "#tile-espresso", "#cash");
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 100, 1920, 1080",
        "DARK, EN, 100, 1280, 720",
        "LIGHT, KO, 160, 1280, 720",
        "DARK, EN, 160, 1280, 720"
    })
    void the_sheets_of_the_frame(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        var shop = new Bakery(language).shop();
        OnePage.Maker page = SettingsPage::new;
        picture(page, choices, shop, width, height, "keys", "#help");
        picture(page, choices, shop, width, height, "people", "#person");
        picture(
                page,
                choices,
                shop,
                width,
                height,
                "people-off",
                "#person",
                "#personGoOn",
                "#personGoOn");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO, 1280, 720", "DARK, EN, 1280, 720"})
    void what_is_empty_or_off(Theme theme, Language language, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, 100, true);
        var empty = new Bakery(language).shop(new Menu(List.of()));
        OnePage.Maker menu = (model, book, _) -> new MenuPage(model, book);
        OnePage.Maker counter =
                (model, book, _) -> new CounterPage(model, new CounterModel(model), book);
        picture(menu, choices, empty, width, height, "menu-empty");
        picture(counter, choices, empty, width, height, "counter-empty");
        picture(menu, choices, empty, width, height, "product-new", "#add");
    }

    private void picture(
            OnePage.Maker maker,
            Choices choices,
            Shop shop,
            int width,
            int height,
            String about,
            String... presses)
            throws IOException {
        var desk = new ShopDesk(shop, NOON, Runnable::run);
        try (var preferences = Preferences.load(folder.resolve("window.properties"))) {
            preferences.change(_ -> choices);
            try (var still =
                    new Still<>(choices, width, height, () -> window(desk, maker, preferences))) {
                still.sees("the page", scene -> isShown(scene, shop));
                still.presses(presses);
                still.picture(about);
            }
        }
    }

    private static DeskWindow window(ShopDesk desk, OnePage.Maker maker, Preferences preferences) {
        return new DeskWindow(desk, new OnePage(maker), preferences, new SilentBell(), NOON);
    }

    private static boolean isShown(Scene scene, Shop shop) {
        return scene.getRoot().lookup(".nav-name") instanceof Labeled name
                && name.getText().equals(shop.name());
    }
}
