package soban.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import soban.console.screen.Choices;
import soban.console.screen.FxThread;
import soban.console.screen.Language;
import soban.console.screen.OpenWindow;
import soban.console.screen.Preferences;
import soban.console.screen.Theme;
import soban.console.start.StartWork.Step;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The first start's window as a person uses it.
class StartWindowTest {
    private static final String CODE = "shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn";

    private final ScriptedWork program = new ScriptedWork();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir Path folder;
    private Preferences preferences;
    private OpenWindow window;

    @BeforeEach
    void open() throws IOException {
        Path menu = Files.writeString(folder.resolve("menu.csv"), "커피,아메리카노,4500,2,bar\n");
        preferences = Preferences.load(folder.resolve("preferences"));
        preferences.change(_ -> new Choices(Language.EN, Theme.LIGHT, 100, true));
        window =
                new OpenWindow(
                        () ->
                                new StartWindow(
                                        new StartModel(
                                                program,
                                                ZoneId.of("Asia/Seoul"),
                                                background,
                                                FxThread.executor()),
                                        preferences,
                                        _ -> Optional.of(menu)));
    }

    @AfterEach
    void close() {
        window.close();
        preferences.close();
        background.shutdownNow();
    }

    @Test
    void the_demo_is_one_press_away_and_the_window_gives_way_to_it() {
        window.reads("How would you like to begin?");
        window.clicks("#demo");
        program.reaches(Step.STATION);
        window.reads("Starting this machine’s station");
        program.reaches(Step.DESK);
        window.reads("Opening the desk");
        program.succeeds();
        window.sees("it is gone", root -> !root.getScene().getWindow().isShowing());
        assertThat(program.asked).containsExactly("demo");
    }

    @Test
    void a_shop_is_set_up_with_a_typo_first() {
        window.clicks("#shop");
        window.writes("#shop-name", "Namu");
        window.reads("As customers read it.");
        window.rewrites("#shop-id", "Namu Cafe");
        window.clicks("#setUp");
        window.reads("To be mended above: 3. Nothing was changed.");
        window.reads(
                "Lower-case letters, digits and dashes, at most 40, not beginning with a dash:"
                        + " my-cafe.");
        assertThat(program.asked).isEmpty();

        window.rewrites("#shop-id", "namu");
        window.readsNot("To be mended above: 3. Nothing was changed.");
        window.types(KeyCode.TAB, KeyCode.SPACE);
        writesInto("#shop-position", "37.5446, 127.0557");
        writesInto("#shop-districts", "성수동");
        press("#file");
        window.sees("#shop-menu");
        window.readsNot("To be mended above: 2. Nothing was changed.");
        window.clicks("#setUp");
        program.reaches(Step.STATION);
        program.reaches(Step.SHOP);
        window.reads("Taking the shop in");
        program.succeeds();
        window.sees("it is gone", root -> !root.getScene().getWindow().isShowing());
        assertThat(program.asked).containsExactly("set up namu with 1");
    }

    @Test
    void a_form_begins_at_its_beginning_and_tab_leads_through_all_of_it() {
        window.clicks("#shop");
        window.sees(
                "the name of the first field",
                root -> {
                    var label = root.lookup("#shop-name").getParent().lookup(".form-label");
                    var scroll = root.lookup("#scroll");
                    return scroll.localToScene(scroll.getLayoutBounds())
                            .contains(label.localToScene(label.getLayoutBounds()));
                });
        OpenWindow.onScreen(
                () -> {
                    window.node("#shop-districts").requestFocus();
                    return true;
                });
        window.types(KeyCode.TAB);
        window.sees("the menu has the keyboard", root -> root.lookup("#shop-menu").isFocused());
    }

    @Test
    void who_joins_with_a_wrong_address_is_told_and_mends_it() {
        window.clicks("#join");
        window.writes("#join-address", "192.168.0.10:");
        window.writes("#join-code", CODE);
        window.types(KeyCode.ENTER);
        window.reads("Write an address, such as 192.168.0.10 or shop-pc:8421.");
        window.writes("#join-address", "8421");
        window.readsNot("Write an address, such as 192.168.0.10 or shop-pc:8421.");
        window.clicks("#doJoin");
        program.reaches(Step.REACH);
        program.fails(StartTrouble.Kind.UNREACHABLE, "192.168.0.10:8421");
        window.reads(
                "No station answers there. Look whether it runs, and whether the address and the"
                        + " port are right:");
        window.types(KeyCode.ESCAPE);
        window.rewrites("#join-address", "127.0.0.1");
        window.types(KeyCode.ENTER);
        program.succeeds();
        window.sees("it is gone", root -> !root.getScene().getWindow().isShowing());
        assertThat(program.asked)
                .containsExactly(
                        "join " + CODE + " at 192.168.0.10:8421", "join " + CODE + " at 127.0.0.1");
    }

    @Test
    void another_language_keeps_what_was_typed() {
        window.clicks("#shop");
        window.writes("#shop-name", "Namu");
        window.clicks("#korean");
        window.reads("내 매장 만들기");
        window.sees(
                "the name",
                root ->
                        root.lookup("#shop-name") instanceof TextField field
                                && field.getText().equals("Namu"));
        assertThat(preferences.choices().language()).isEqualTo(Language.KO);
    }

    /// What lies below, in the part that scrolls, is reached as the keyboard reaches it.
    private void writesInto(String query, String text) {
        var field = window.node(query);
        OpenWindow.onScreen(
                () -> {
                    field.requestFocus();
                    return true;
                });
        window.writes(text);
    }

    private void press(String query) {
        var button = window.node(query);
        OpenWindow.onScreen(
                () -> {
                    ((Button) button).fire();
                    return true;
                });
    }
}
