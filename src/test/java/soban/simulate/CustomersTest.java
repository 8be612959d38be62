package soban.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import picocli.CommandLine;

import soban.testing.Await;
import soban.testing.FreePort;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/// Simulated customers behave as patient people do, whatever they are answered.
@Timeout(60)
class CustomersTest {
    private static Customers quiet(URI http) {
        return Customers.start(http, "cafe", 0, new SplittableRandom(1));
    }

    @Test
    void an_unclear_answer_is_asked_again_under_the_same_key() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.addAll(List.of(503, 503));
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(core.keys).hasSize(3);
            assertThat(new HashSet<>(core.keys)).hasSize(1);
        }
    }

    @Test
    void a_declined_order_is_paid_with_another_card() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.add(402);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(core.payments).singleElement().asString().contains("tok-ok");
        }
    }

    @Test
    void a_refusal_is_counted_and_the_next_customer_comes() throws Exception {
        try (var core = new ScriptedCore(0);
                var customers = quiet(core.uri())) {
            core.script.add(409);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.REFUSED);
            assertThat(customers.orderOne().get()).isEqualTo(Outcome.ANSWERED);
            assertThat(customers.counts()).isEqualTo(new Counts(2, 1, 1, 0));
        }
    }

    @Test
    void while_nobody_is_there_customers_come_all_the_same() throws Exception {
        int port = FreePort.find();
        var http = URI.create("http://127.0.0.1:" + port);
        try (var customers = Customers.start(http, "cafe", 6_000, new SplittableRandom(1))) {
            Await.until(
                    "some gave up", Duration.ofSeconds(30), () -> customers.counts().unclear() > 3);
            try (var core = new ScriptedCore(port)) {
                Await.until("orders come", Duration.ofSeconds(30), () -> core.keys.size() > 3);
                Await.until(
                        "orders are answered",
                        Duration.ofSeconds(30),
                        () -> customers.counts().answered() > 3);
            }
        }
    }

    @Test
    void the_command_says_how_it_went() throws Exception {
        var out = new StringWriter();
        try (var core = new ScriptedCore(0)) {
            var command = new CommandLine(new SimulateCommand()).setOut(new PrintWriter(out));
            int exit =
                    command.execute(
                            "--http",
                            core.uri().toString(),
                            "--orders-per-minute",
                            "1200",
                            "--for",
                            "1s",
                            "--seed",
                            "7",
                            "--json");
            assertThat(exit).isZero();
        }
        assertThat(out.toString()).containsPattern("\\{\"asked\":[1-9]\\d*,\"answered\":[1-9]");
        var broken = new CommandLine(new SimulateCommand()).setErr(new PrintWriter(out));
        assertThat(broken.execute("--for", "soon")).isEqualTo(2);
        assertThat(out.toString()).contains("'soon' is not a length of time");
    }
}
