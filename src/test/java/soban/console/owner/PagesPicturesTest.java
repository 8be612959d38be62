package soban.console.owner;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.counter.CounterPage;
import soban.console.frame.DeskWindow;
import soban.console.screen.Choices;
import soban.console.screen.Clipped;
import soban.console.screen.Fonts;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.Preferences;
import soban.console.screen.Screenshot;
import soban.console.screen.Theme;
import soban.console.sound.SilentBell;
import soban.domain.shop.Menu;
import soban.domain.shop.Shop;
import soban.testing.Await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Menu, settings and counter as pictures, in scenes that are never shown: people look at them in
/// `target/screens`; here no word may be cut short and no button may hang out of the window.
class PagesPicturesTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("soban.screens", "target/screens"));

    /// Layout settles within a few rounds, each of which a snapshot brings about.
    private static final int ROUNDS = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Clock NOON =
            Clock.fixed(Instant.parse("2026-03-02T03:47:10Z"), ZoneId.of("Asia/Seoul"));

    @TempDir Path folder;

    @BeforeAll
    static void startToolkit() {
        FxThread.start(Fonts::load);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, KO, 100, 1920, 1080",
        "DARK, EN, 100, 1920, 1080",
        "DARK, KO, 100, 1280, 720",
        "LIGHT, EN, 100, 1280, 720",
        "LIGHT, KO, 160, 1280, 720",
        "DARK, EN, 160, 1280, 720",
        "LIGHT, EN, 80, 1280, 720"
    })
    void all_pages(Theme theme, Language language, int percent, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, percent, true);
        var shop = new Bakery(language).shop();
        OnePage.Maker menu = (model, book, _) -> new MenuPage(model, book);
        OnePage.Maker counter = (model, book, _) -> new CounterPage(model, book);
        picture(menu, choices, shop, width, height, "menu", _ -> {});
        picture(menu, choices, shop, width, height, "product", press("#product-latte #edit"));
        picture(menu, choices, shop, width, height, "count", press("#product-salt-bread #count"));
        picture(SettingsPage::new, choices, shop, width, height, "settings", _ -> {});
        picture(
                SettingsPage::new,
                choices,
                shop,
                width,
                height,
                "settings-changed",
                press("#busyTen", "#pauseHalf"));
        picture(counter, choices, shop, width, height, "counter", _ -> {});
        picture(
                counter,
                choices,
                shop,
                width,
                height,
                "counter-options",
                press("#tile-latte", "#option-large"));
        String[] basket = {
            "#tile-latte",
            "#option-iced",
            "#option-shot",
            "#option-own-cup",
            "#add",
            "#tile-espresso",
            "#tile-espresso"
        };
        picture(counter, choices, shop, width, height, "counter-basket", press(basket));
        picture(
                counter,
                choices,
                shop,
                width,
                height,
                "counter-number",
                press("#tile-espresso", "#cash"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, KO, 1280, 720", "DARK, EN, 1280, 720"})
    void what_is_empty_or_off(Theme theme, Language language, int width, int height)
            throws IOException {
        var choices = new Choices(language, theme, 100, true);
        var empty = new Bakery(language).shop(new Menu(List.of()));
        OnePage.Maker menu = (model, book, _) -> new MenuPage(model, book);
        OnePage.Maker counter = (model, book, _) -> new CounterPage(model, book);
        picture(menu, choices, empty, width, height, "menu-empty", _ -> {});
        picture(counter, choices, empty, width, height, "counter-empty", _ -> {});
        picture(menu, choices, empty, width, height, "product-new", press("#add"));
    }

    /// Presses buttons one after the other, as far as they are there.
    private static Consumer<Scene> press(String... queries) {
        return scene -> {
            for (String query : queries) {
                scene.snapshot(null);
                for (Node node : scene.getRoot().lookupAll(query)) {
                    if (node instanceof Button button && button.isVisible()) {
                        button.fire();
                        break;
                    }
                }
            }
        };
    }

    private void picture(
            OnePage.Maker maker,
            Choices choices,
            Shop shop,
            int width,
            int height,
            String about,
            Consumer<Scene> use)
            throws IOException {
        var desk = new ShopDesk(shop, NOON, Runnable::run);
        try (var preferences = Preferences.load(folder.resolve("window.properties"))) {
            preferences.change(_ -> choices);
            DeskWindow window =
                    OpenPage.onScreen(
                            () ->
                                    new DeskWindow(
                                            desk,
                                            new OnePage(maker),
                                            preferences,
                                            new SilentBell(),
                                            NOON));
            Scene scene = OpenPage.onScreen(() -> sized(window.scene(), width, height));
            Await.until("the page stands", PATIENCE, () -> stands(scene, shop));
            OpenPage.onScreen(
                    () -> {
                        uncached(scene);
                        use.accept(scene);
                        return true;
                    });
            for (int i = 0; i < ROUNDS; i++) {
                OpenPage.onScreen(() -> scene.snapshot(null));
            }
            Screenshot shot = OpenPage.onScreen(() -> Screenshot.of(scene));
            shot.write(
                    SCREENS.resolve(
                            "%s-%s-%s-%d-%dx%d.png"
                                    .formatted(
                                            about,
                                            lower(choices.theme()),
                                            lower(choices.language()),
                                            choices.textPercent(),
                                            width,
                                            height)));
            assertThat(OpenPage.onScreen(() -> Clipped.words(scene)))
                    .as("words cut short: " + about)
                    .isEmpty();
            assertThat(OpenPage.onScreen(() -> Clipped.buttons(scene)))
                    .as("buttons outside: " + about)
                    .isEmpty();
            OpenPage.onScreen(
                    () -> {
                        window.close();
                        return true;
                    });
        }
    }

    /// A scroll pane keeps a picture of what it shows, which a scene that is never shown does not
    /// draw anew.
    private static void uncached(Scene scene) {
        scene.getRoot().lookupAll(".viewport").forEach(viewport -> viewport.setCache(false));
    }

    private static Scene sized(Scene scene, int width, int height) {
        var root = (Region) scene.getRoot();
        root.setMinSize(width, height);
        root.setPrefSize(width, height);
        root.setMaxSize(width, height);
        return scene;
    }

    private static boolean stands(Scene scene, Shop shop) {
        return OpenPage.onScreen(
                () -> {
                    scene.snapshot(null);
                    return scene.getRoot().lookup(".nav-name") instanceof Labeled name
                            && name.getText().equals(shop.name());
                });
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
