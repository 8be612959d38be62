package soban.console.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.console.screen.Language;
import soban.console.screen.Strings;
import soban.console.start.StartModel.Page;
import soban.console.start.StartWork.Step;
import soban.console.start.WorkPicture.Line;
import soban.console.start.WorkPicture.State;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/// The first start without its window: each piece of work runs in the caller's own thread here.
class StartModelTest {
    private static final String CODE = "shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn";

    private final ScriptedWork program = new ScriptedWork();
    private final StartModel model =
            new StartModel(program, ZoneId.of("Asia/Seoul"), Runnable::run, Runnable::run);
    private int done;

    StartModelTest() {
        model.onDone(() -> done++);
    }

    @Test
    void the_demo_begins_with_one_press() {
        program.reaches(Step.STATION);
        program.reaches(Step.DESK);
        program.succeeds();
        model.demo();
        assertThat(program.asked).containsExactly("demo");
        assertThat(done).isOne();
    }

    @Test
    void what_did_not_work_is_said_and_can_be_tried_again() {
        program.reaches(Step.STATION);
        program.fails(StartTrouble.Kind.STATION, "Port 8492 is taken.");
        model.demo();
        var picture = WorkPicture.of(model, new Strings(Language.EN));
        assertThat(picture.lines())
                .containsExactly(new Line("Starting this machine’s station", State.FAILED));
        assertThat(picture.trouble()).startsWith("The station can’t start here.");
        assertThat(picture.detail()).isEqualTo("Port 8492 is taken.");
        assertThat(done).isZero();

        program.reaches(Step.STATION);
        program.reaches(Step.DESK);
        program.succeeds();
        model.again();
        var mended = WorkPicture.of(model, new Strings(Language.EN));
        assertThat(mended.lines()).extracting(Line::state).containsOnly(State.DONE);
        assertThat(mended.trouble()).isEmpty();
        assertThat(program.asked).containsExactly("demo", "demo");
        assertThat(done).isOne();
    }

    @Test
    void who_goes_back_finds_what_was_typed() {
        model.turnTo(Page.JOIN);
        model.join().address("10.0.0.9");
        model.join().code(CODE);
        program.fails(StartTrouble.Kind.UNREACHABLE, "10.0.0.9:8492");
        model.joinOther();
        assertThat(model.page()).isEqualTo(Page.WORK);
        model.back();
        assertThat(model.page()).isEqualTo(Page.JOIN);
        assertThat(model.join().address()).isEqualTo("10.0.0.9");
        assertThat(model.join().code()).isEqualTo(CODE);
        model.back();
        assertThat(model.page()).isEqualTo(Page.CHOICE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.9:0 | shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn | ADDRESS",
                "10.0.0.9:70000 | shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn | ADDRESS",
                "the shop | shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn | ADDRESS",
                "ftp://shop | shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn | ADDRESS",
                "shop-pc | cafe/kitchen | CODE",
                "shop-pc | shop:cafe/kitchen/mzxw-6ytb-oi7q | CODE",
                "shop-pc | shop:cafe/rider 1/mzxw-6ytb-oi7q-k5dn | CODE",
                "shop-pc | shop:cafe/kitchen/mzxw-6ytb-oi7q-k5dn#k7hq | CODE"
            })
    void what_is_no_address_or_no_code_is_not_tried(
            String address, String code, JoinForm.Field wrong) {
        model.join().address(address);
        model.join().code(code);
        assertThat(model.join().problems()).isEmpty();
        model.joinOther();
        assertThat(model.join().problems()).containsOnlyKeys(wrong);
        assertThat(program.asked).isEmpty();
    }

    @Test
    void a_code_is_taken_as_it_was_written_down() {
        model.join().address(" https://[::1]:8421/ ");
        model.join().code(" RIDER:rider-1/rider/mzxw6ytboi7qk5dn#K7HQ-2sda-bb3o-pwz4 ");
        program.succeeds();
        model.joinOther();
        assertThat(program.asked)
                .containsExactly(
                        "join RIDER:rider-1/rider/mzxw6ytboi7qk5dn#K7HQ-2sda-bb3o-pwz4"
                                + " at https://[::1]:8421/");
    }

    @Test
    void a_shop_that_is_not_whole_is_not_set_up() {
        model.turnTo(Page.SHOP);
        model.setUp();
        assertThat(program.asked).isEmpty();
        assertThat(model.page()).isEqualTo(Page.SHOP);
    }

    @Test
    void a_menu_comes_from_a_file_into_its_field(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("menu.csv");
        Files.writeString(file, "\ufeff분류,이름,가격\n커피,라떼,5000\n");
        model.loadMenu(file);
        assertThat(model.shop().typed(ShopField.MENU)).isEqualTo("분류,이름,가격\n커피,라떼,5000\n");
        assertThat(model.menuTrouble()).isEmpty();
    }

    @Test
    void a_file_that_is_no_text_changes_nothing_and_is_told(@TempDir Path folder)
            throws IOException {
        model.shop().type(ShopField.MENU, "커피,라떼,5000");
        Path old = folder.resolve("old.csv");
        Files.write(old, "커피,모카,6000".getBytes(Charset.forName("EUC-KR")));
        model.loadMenu(old);
        assertThat(model.menuTrouble().orElseThrow().in(new Strings(Language.EN)))
                .isEqualTo("old.csv is not in UTF-8. Save it as “CSV UTF-8” and choose it again.");
        model.loadMenu(folder.resolve("gone.csv"));
        assertThat(model.menuTrouble().orElseThrow().in(new Strings(Language.EN)))
                .startsWith("gone.csv can’t be read.");
        assertThat(model.shop().typed(ShopField.MENU)).isEqualTo("커피,라떼,5000");
    }
}
