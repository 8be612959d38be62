package soban.desk.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.desk.Cafe;
import soban.desk.DeskIdentity;
import soban.desk.FeedScript;
import soban.desk.store.DeskStore;
import soban.desk.store.Opening;
import soban.domain.delivery.RiderId;
import soban.domain.rider.RiderEvent.DutyBegun;
import soban.domain.rider.RiderEvent.RiderEnrolled;
import soban.domain.unit.Event;
import soban.domain.unit.Role;
import soban.testing.FreePort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What owners and riders type, without a station: what is refused here, what is kept, and what a
/// board of last time still answers.
class EveryDeskCommandTest {
    private static final DeskIdentity OWNER = new DeskIdentity(Cafe.SHOP, Role.OWNER);
    private static final DeskIdentity RIDER = new DeskIdentity(new RiderId("rider-1"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path folder;

    EveryDeskCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path file(DeskIdentity desk) {
        return folder.resolve(desk.toString().replace('/', '-') + ".db");
    }

    private int run(DeskIdentity desk, String... words) {
        var all =
                new ArrayList<>(
                        List.of(
                                "--as=" + desk,
                                "--cache=" + file(desk),
                                "--kafka=127.0.0.1:" + FreePort.find(),
                                "--wait=0"));
        all.addAll(List.of(words));
        return new CommandLine(new DeskCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    private void boardOfLastTime(DeskIdentity desk, Event... events) {
        var feed = new FeedScript(desk.role());
        try (var store = DeskStore.open(file(desk), desk, Opening.by("지은"), Instant.now())) {
            store.cache().read(feed.batch(events), Instant.now());
        }
    }

    private void shop() {
        var waiting = Cafe.received(7);
        boardOfLastTime(OWNER, Cafe.enrolled(), waiting, Cafe.received(8), Cafe.accepted(8));
    }

    @Test
    void an_accept_is_kept_and_shown_with_who_pressed_it() {
        shop();
        assertThat(run(OWNER, "accept", "#7", "--in", "15")).isEqualTo(4);
        assertThat(err.toString()).contains("accept #7: no answer yet. It is kept");
        assertThat(run(OWNER, "orders")).isZero();
        assertThat(out.toString())
                .contains("소반 카페 · owner · 지은")
                .contains("ACCEPTED 2")
                .contains("#7 accepted …")
                .contains("1 press waits");
    }

    @Test
    void the_end_of_an_id_will_do_if_it_is_no_other_s() {
        shop();
        assertThat(run(OWNER, "reject", "r1007", "--reason", "no milk")).isEqualTo(4);
        assertThat(run(OWNER, "accept", "1008")).isEqualTo(2);
        assertThat(run(OWNER, "accept", "r1009")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no order r1009");
    }

    @Test
    void the_counter_offline_takes_cash_under_a_provisional_number_and_nothing_else() {
        shop();
        String[] line = {"take-order", "--line=latte:2::hot", "--cash"};
        assertThat(run(OWNER, line)).isEqualTo(4);
        assertThat(err.toString()).contains("It is kept, as P1, and sent");
        assertThat(run(OWNER, "take-order", "--line=latte", "--on-collection")).isEqualTo(3);
        assertThat(err.toString()).contains("(offline)");
        assertThat(run(OWNER, "orders")).isZero();
        assertThat(out.toString()).contains("P1 … 2 × 카페라떼 — hot");
    }

    @Test
    void a_claim_offline_is_refused_with_the_reason() {
        boardOfLastTime(RIDER, new RiderEnrolled(RIDER.rider(), "박민준", "mapo"), new DutyBegun());
        assertThat(run(RIDER, "claim", Cafe.id(7).value())).isEqualTo(3);
        assertThat(err.toString()).contains("Refused: claim").contains("(offline)");
        assertThat(run(RIDER, "go-off-duty")).isEqualTo(4);
        assertThat(run(RIDER, "orders")).isZero();
        assertThat(out.toString()).contains("박민준 · rider").contains("on duty in mapo");
    }

    @Test
    void what_another_role_does_is_no_action_of_this_desk() {
        assertThat(run(RIDER, "accept", "#7")).isEqualTo(2);
        assertThat(run(Cafe.KITCHEN, "refund", "#7", "--reason=x")).isEqualTo(2);
        assertThat(run(RIDER, "today")).isEqualTo(2);
        assertThat(err.toString())
                .contains("rider/rider-1 has no 'accept'. Its actions are: go-on-duty")
                .contains("cafe/kitchen has no 'refund'")
                .contains("rider/rider-1 has no page 'today'");
    }

    @Test
    void help_needs_no_desk_and_every_action_has_one() {
        for (Verb verb : Verbs.all()) {
            out.getBuffer().setLength(0);
            int code =
                    new CommandLine(new DeskCommand())
                            .setOut(new PrintWriter(out, true))
                            .execute(verb.name(), "--help");
            assertThat(code).as(verb.name()).isZero();
            assertThat(out.toString()).contains("Usage: desk " + verb.name());
            verb.words().forEach(word -> assertThat(out.toString()).contains(word.name()));
        }
    }

    @Test
    void without_a_desk_it_says_what_to_write() {
        int code =
                new CommandLine(new DeskCommand())
                        .setErr(new PrintWriter(err, true))
                        .execute("orders");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("Say which desk: --as cafe/owner");
    }

    @Test
    void every_page_of_an_owner_is_there_before_the_station_is() {
        shop();
        for (Page page : Page.values()) {
            String[] words =
                    page == Page.STORY
                            ? new String[] {page.named(), "#7"}
                            : new String[] {page.named()};
            assertThat(run(OWNER, words)).as(page.named()).isZero();
        }
        assertThat(out.toString())
                .contains("No deliveries.")
                .contains("windows.answer=10m")
                .contains("soban.order.received.v1 system test");
    }

    @Test
    void what_contradicts_itself_or_is_missing_is_said_and_nothing_is_done() {
        shop();
        String[][] all = {
            {"accept"},
            {"accept", "#7", "--in=soon"},
            {"reject", "#7"},
            {"decide-cancel", "#7"},
            {"decide-cancel", "#7", "--grant", "--refuse"},
            {"pause"},
            {"pause", "--for=5", "--until=12:00"},
            {"pause", "--until=noon"},
            {"count-stock", "latte"},
            {"put-product", "tea"},
            {"put-product", "tea", "--name=Tea", "--price=1", "--choice=size/large:Large:1"},
            {"put-product", "tea", "--name=Tea", "--price=1", "--group=size"},
            {"take-order", "--cash"},
            {"take-order", "--line=latte:two", "--cash"},
            {"take-order", "--line=latte"},
            {"reassign", "#7", "Rider One"},
            {"record-refund", "#7", "--note=in cash"},
            {"record-charge", "#7"},
            {"change-settings", "prepares"},
        };
        for (String[] words : all) {
            assertThat(run(OWNER, words)).as(String.join(" ", words)).isEqualTo(2);
        }
        assertThat(run(RIDER, "move-to", "north")).isEqualTo(2);
        assertThat(run(OWNER, "orders")).isZero();
        assertThat(out.toString()).doesNotContain("wait");
    }
}
