package soban.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import soban.core.metrics.Scraped;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;
import soban.testing.Await;
import soban.wire.Message;
import soban.wire.Topics;

import java.nio.file.Path;
import java.util.Map;

/// What a Prometheus sees of a core at work.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreMetricsTest {
    private RunningCore core;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        core = RunningCore.start(folder);
    }

    @AfterAll
    void stop() throws Exception {
        core.close();
    }

    private Scraped scrape() {
        return new Scraped(core.get("/metrics", ""));
    }

    private double value(String sample) {
        return scrape().value(sample);
    }

    @Test
    void an_order_shows_by_its_status_and_in_what_was_written() {
        Scraped before = scrape();
        assertThat(before.value("soban_partitions")).isEqualTo(TestInstallation.PARTITIONS);
        assertThat(before.value("soban_partitions_taken_over")).isEqualTo(1);
        double accepted = before.value("soban_orders{status=\"ACCEPTED\"}");
        double events = before.value("soban_events_written_total");
        double batches = before.value("soban_transaction_seconds_count");

        assertThat(core.order(core.register())).contains("\"ACCEPTED\"");
        Await.until(
                "it shows",
                RunningCore.PATIENCE,
                () -> value("soban_orders{status=\"ACCEPTED\"}") == accepted + 1);
        Scraped after = scrape();
        assertThat(after.value("soban_events_written_total")).isGreaterThan(events + 3);
        assertThat(after.value("soban_transaction_seconds_count")).isGreaterThan(batches);
        assertThat(after.value("soban_transaction_seconds_sum")).isPositive();
        assertThat(after.value("soban_units_parked")).isZero();
        for (String part :
                new String[] {"payments", "messages", "relay", "feeds", "forgetting", "views"}) {
            Await.until(
                    part + " has caught up",
                    RunningCore.PATIENCE,
                    () -> value("soban_events_behind{part=\"%s\"}".formatted(part)) == 0);
        }
    }

    @Test
    void what_stands_outside_and_the_machine_show_too() {
        Scraped now = scrape();
        assertThat(now.value("soban_breaker_open{peer=\"gateway\"}")).isZero();
        assertThat(now.value("soban_breaker_open{peer=\"messages\"}")).isZero();
        assertThat(now.value("soban_messages_shed_total")).isZero();
        assertThat(now.value("soban_broker_connected")).isEqualTo(1);
        assertThat(now.value("soban_topics_whole")).isEqualTo(1);
        assertThat(now.value("soban_broker_forced_write_seconds")).isEqualTo(0.002);
        assertThat(now.value("process_uptime_seconds")).isPositive();
        assertThat(now.value("process_cpu_usage")).isNotNegative();
        assertThat(now.total("jvm_memory_used_bytes")).isPositive();
    }

    @Test
    void a_request_that_is_turned_away_is_counted() throws Exception {
        double before = value("soban_desk_requests_turned_away_total");
        core.installation()
                .write(
                        Topics.in(new ShopId("cafe"), Role.KITCHEN),
                        0,
                        new Message("k", Map.of(), "not even JSON"));
        Await.until(
                "it is counted",
                RunningCore.PATIENCE,
                () -> value("soban_desk_requests_turned_away_total") == before + 1);
    }

    @Test
    void a_customer_who_asks_too_often_is_counted() {
        String token = core.register();
        String sample = "soban_http_turned_away_total{who=\"customer\"}";
        double before = value(sample);
        String answer = "";
        for (int i = 0; i < 20_000 && !answer.contains("too-many-requests"); i++) {
            answer = core.get("/customers/me", token);
        }
        assertThat(value(sample)).isEqualTo(before + 1);
        assertThat(value("soban_http_turned_away_total{who=\"address\"}")).isZero();
    }

    @Test
    void there_are_few_series_and_nobody_s_name_among_them() {
        core.order(core.register());
        String page = core.get("/metrics", "");
        assertThat(new Scraped(page).size()).isLessThan(150);
        assertThat(page).doesNotContain("Kim").doesNotContain("1234").doesNotContain("cafe");
    }
}
