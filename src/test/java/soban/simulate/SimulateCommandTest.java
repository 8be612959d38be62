package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import soban.testing.Await;
import soban.testing.FreePort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// `soban simulate` as it is typed: what it says, and with what it exits.
@Timeout(120)
class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int simulate(ScriptedCore core, String... words) {
        var all = new ArrayList<>(List.of("--http=" + core.uri(), "--seed=7"));
        all.addAll(List.of(words));
        return simulate(all.toArray(String[]::new));
    }

    private int simulate(String... words) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(words);
    }

    private static String[] burst(String... more) {
        var all = new ArrayList<>(List.of("--orders-per-minute=3000", "--for=2s"));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void it_says_how_it_went_in_words() throws Exception {
        try (var core = new ScriptedCore(0)) {
            core.script.add(409);
            assertThat(simulate(core, burst("--shops=cafe,restaurant"))).as("%s", err).isZero();
            assertThat(core.book.values())
                    .extracting(ScriptedCore.Entry::shop)
                    .contains("cafe", "restaurant");
            assertThat(core.keys)
                    .as("some are repeated under the same key")
                    .hasSizeGreaterThan(core.book.size() + 1);
        }
        assertThat(out.toString())
                .containsPattern("[1-9]\\d* asked, [1-9]\\d* answered, 1 refused \\(told-so 1\\)")
                .contains("0 lost, 0 doubled")
                .containsPattern("p50 .* ms, p90 .* ms, p99 .* ms, max .* ms");
    }

    @Test
    void it_says_how_it_went_in_one_JSON_object() throws Exception {
        try (var core = new ScriptedCore(0)) {
            assertThat(simulate(core, burst("--json", "--shops=all"))).isZero();
        }
        assertThat(out.toString().strip())
                .matches(
                        "\\{\"asked\":[1-9]\\d*,\"answered\":[1-9]\\d*,\"refused\":\\{\\},"
                                + "\"unclear\":0,\"served\":[1-9]\\d*,\"lost\":0,\"doubled\":0,"
                                + "\"unchecked\":0,\"millis\":\\{\"p50\":.*,\"max\":.*\\}\\}");
    }

    @Test
    void an_access_that_is_not_there_is_said_before_anybody_orders() throws Exception {
        try (var core = new ScriptedCore(0)) {
            assertThat(simulate(core, burst("--work", "--access=/nowhere/it.access"))).isEqualTo(2);
            assertThat(core.book).isEmpty();
        }
        assertThat(err.toString()).contains("There is no access file at /nowhere/it.access.");
    }

    @Test
    void an_order_that_disappears_is_an_exit_code_of_its_own() throws Exception {
        try (var core = new ScriptedCore(0)) {
            var run = CompletableFuture.supplyAsync(() -> simulate(core, burst()));
            Await.until("an order came", Duration.ofSeconds(30), () -> core.book.size() > 5);
            core.torn.add(core.book.values().iterator().next().order());
            assertThat(run.get()).isEqualTo(3);
        }
        assertThat(out.toString()).contains("1 lost, 0 doubled");
        assertThat(err.toString()).contains("lost: cafe-");
    }

    @Test
    void an_order_that_nobody_asked_for_is_one_too() throws Exception {
        try (var core = new ScriptedCore(0)) {
            var run = CompletableFuture.supplyAsync(() -> simulate(core, burst()));
            Await.until("an order came", Duration.ofSeconds(30), () -> !core.book.isEmpty());
            var one = core.book.values().iterator().next();
            core.book.put("a", new ScriptedCore.Entry(one.token(), "cafe-extra", one.shop()));
            assertThat(run.get()).isEqualTo(3);
        }
        assertThat(out.toString()).contains("0 lost, 1 doubled");
        assertThat(err.toString()).contains("doubled: cafe-extra");
    }

    @Test
    void where_every_order_is_refused_it_exits_with_1() throws Exception {
        try (var core = new ScriptedCore(0)) {
            for (int i = 0; i < 200; i++) {
                core.script.add(409);
            }
            assertThat(simulate(core, burst())).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--for=soon | is not a length of time such as 60s",
                "--for=0s | a length of time above 0",
                "--orders-per-minute=0 | more than 0 is expected",
                "--orders-per-minute=NaN | more than 0 is expected",
                "--shops=Bistro! | --shops Bistro!: ids with commas between",
                "--shops=cafe,bistro | There is no shop 'bistro' at http://",
                "--riders=0 | as many as 1 to 1000",
                "--riders=a b | --riders a b: ids with commas between",
                "--http=localhost:8420 | an address such as http://127.0.0.1:8420",
            })
    void a_bad_option_gives_one_clear_sentence(String option, String sentence) throws Exception {
        try (var core = new ScriptedCore(0)) {
            String[] words =
                    option.startsWith("--http")
                            ? new String[] {option}
                            : new String[] {"--http=" + core.uri(), option};
            assertThat(simulate(words)).isEqualTo(2);
            assertThat(core.keys).isEmpty();
        }
        assertThat(err.toString()).contains(sentence);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void who_nobody_answers_can_not_say_which_shops_there_are() throws Exception {
        int port = FreePort.find();
        assertThat(simulate("--shops=all", "--http=http://127.0.0.1:" + port)).isEqualTo(2);
        assertThat(err.toString()).contains("Start the station, or name them");
    }
}
