package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.desk.Cafe;
import soban.desk.DeskSettings;
import soban.desk.Desks;
import soban.desk.FeedScript;
import soban.desk.store.DeskStore;
import soban.desk.store.Opening;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.FreePort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// The command without a station: what it says and which code it ends with.
class DeskCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path file;

    DeskCommandTest(@TempDir Path folder) {
        file = folder.resolve("desk.db");
    }

    private int run(String... more) {
        return runAs("cafe/kitchen", more);
    }

    private int runAs(String desk, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--as=" + desk,
                                "--cache=" + file,
                                "--kafka=127.0.0.1:" + FreePort.find(),
                                "--wait=0"));
        arguments.addAll(List.of(more));
        return new CommandLine(new DeskCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void boardOfLastTime(Event... more) {
        var feed = new FeedScript(Role.KITCHEN);
        try (var store = DeskStore.open(file, Cafe.KITCHEN, Opening.by(""), Instant.now())) {
            store.cache().read(feed.batch(Cafe.received(7), Cafe.accepted(7)), Instant.now());
            store.cache().read(feed.batch(more), Instant.now());
        }
    }

    @Test
    void offline_a_press_is_kept_and_the_code_says_so() {
        boardOfLastTime();
        assertThat(run("start", "#7")).isEqualTo(4);
        assertThat(err.toString()).contains("start #7: no answer yet. It is kept");
        assertThat(run("--json", "finish", Cafe.id(7).value())).isEqualTo(4);
        assertThat(out.toString())
                .isEqualToIgnoringNewLines(
                        "{\"action\":\"finish\",\"target\":\"cafe-order1007\",\"outcome\":\"queued\"}");
        assertThat(run("orders")).isZero();
        assertThat(out.toString()).contains("#7  ready …").contains("2 presses wait");
    }

    @Test
    void what_this_desk_itself_refuses_is_refused_without_a_station() {
        boardOfLastTime(Cafe.wantsCancel(7, Instant.now()));
        assertThat(run("start", "#7")).isEqualTo(3);
        assertThat(err.toString()).contains("Refused: start #7. The customer wants to cancel");
        assertThat(run("orders")).isZero();
        assertThat(out.toString()).contains("#7  new ").doesNotContain("wait");
    }

    @Test
    void a_desk_signs_off_when_its_station_answers() {
        boardOfLastTime();
        assertThat(run("sign-off")).isEqualTo(4);
        assertThat(err.toString()).contains("sign-off: no answer yet. It is kept");
    }

    @Test
    void a_touch_needs_nobody() {
        boardOfLastTime();
        assertThat(run("touch", "7")).isZero();
    }

    @Test
    void a_page_without_a_station_says_so_and_no_numbers_where_nothing_is_known() {
        assertThat(runAs("cafe/owner", "today")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("cafe/owner knows nothing yet (connecting, at 127.0.0.1:");
    }

    @Test
    void what_was_known_before_is_shown_as_that() {
        boardOfLastTime();
        assertThat(run("orders")).isZero();
        assertThat(out.toString()).contains("#7  new ");
        assertThat(err.toString()).contains("This is what it knew before.");
    }

    @Test
    void the_board_as_one_object() {
        boardOfLastTime();
        assertThat(run("--json", "orders")).isZero();
        assertThat(out.toString())
                .startsWith(
                        "{\"desk\":\"cafe/kitchen\",\"name\":\"cafe\",\"person\":\"\",\"testPayments\":false,")
                .contains("\"link\":{\"state\":\"connecting\",\"since\":\"20")
                .contains("\"number\":7,\"status\":\"ACCEPTED\",\"pending\":false")
                .hasLineCount(1);
    }

    @Test
    void what_makes_no_sense_is_bad_usage() {
        assertThat(run("start", "#7")).as("no such order").isEqualTo(2);
        assertThat(run("start")).isEqualTo(2);
        assertThat(run("juggle", "#7")).isEqualTo(2);
        assertThat(run("start", "seven")).isEqualTo(2);
        assertThat(run("--as=cafe", "orders")).isEqualTo(2);
        assertThat(run("--as=cafe/rider", "orders")).isEqualTo(2);
        assertThat(err.toString())
                .contains("There is no order #7")
                .contains("'juggle' is no action")
                .contains("'cafe/rider' is not a desk");
    }

    @Test
    void a_file_in_use_is_one_sentence() {
        var settings = new DeskSettings(Cafe.KITCHEN, "127.0.0.1:1", file, "");
        try (var _ = Desks.open(settings, InstantSource.system())) {
            assertThat(run("orders")).isEqualTo(2);
            assertThat(run("start", "#7")).isEqualTo(2);
        }
        assertThat(err.toString()).contains("in use by another desk").hasLineCount(2);
    }
}
