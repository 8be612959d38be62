package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import soban.simulate.SimulateCommand;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/// `soban simulate` on a real core: customers order, people at the desks make and bring it, and in
/// the end every order is where it belongs.
@Timeout(180)
class SimulateTest {
    @TempDir private static Path folder;
    private static Town town;

    @BeforeAll
    static void open() throws Exception {
        town = new Town(folder);
    }

    @AfterAll
    static void close() throws Exception {
        town.close();
    }

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int simulate(String... options) {
        return new CommandLine(new SimulateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(options);
    }

    @Test
    void what_customers_order_is_made_and_brought_and_nothing_is_lost_or_doubled()
            throws Exception {
        int code =
                simulate(
                        "--http=" + town.http(),
                        "--kafka=" + town.kafka(),
                        "--shops=cafe,restaurant,florist",
                        "--work",
                        "--riders=2",
                        "--orders-per-minute=360",
                        "--for=5s",
                        "--seed=3",
                        "--json");
        assertThat(code).as("%s%s", out, err).isZero();
        JsonNode said = new ObjectMapper().readTree(out.toString());
        int refused = 0;
        for (JsonNode many : said.path("refused")) {
            refused += many.asInt();
        }
        assertThat(said.path("asked").asInt())
                .isBetween(20, 40)
                .isEqualTo(said.path("answered").asInt() + refused + said.path("unclear").asInt());
        assertThat(said.path("answered").asInt()).as("%s", said).isGreaterThan(15);
        assertThat(said.path("lost").asInt()).isZero();
        assertThat(said.path("doubled").asInt()).isZero();
        assertThat(said.path("served").asInt()).as("%s", said).isGreaterThan(15);
        town.desks().until("delivered by rider-", "cafe/owner", "deliveries");
        town.desks().until("delivered", "florist/owner", "deliveries");
    }

    @Test
    void a_rider_whom_nobody_took_in_is_named() {
        int code =
                simulate(
                        "--http=" + town.http(),
                        "--kafka=" + town.kafka(),
                        "--riders=rider-1,nobody",
                        "--for=1s");
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("rider/nobody");
        assertThat(out.toString()).isEmpty();
    }
}
