package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.core.outside.RoughServer;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.testing.Await;
import soban.testing.FreePort;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

@Timeout(60)
class SandboxProviderTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(40);
    private static final Wording WORDING = new Wording(Language.KO);
    private static final Parcel PARCEL = Parcels.asText(MessageKind.REFUNDED).markedAsRepetition();
    private static final Parcel NEWS = Parcels.asText(MessageKind.ORDER_READY);
    private static final String TAKEN =
            "{\"state\":\"TAKEN\",\"id\":\"cafe-7k2m9q4t1x8d.m1\",\"reference\":\"r-1\"}";
    private static final String REFUSED =
            "{\"state\":\"REFUSED\",\"id\":\"cafe-7k2m9q4t1x8d.m1\",\"reason\":\"no_phone\"}";

    private RoughServer server;
    private SandboxProvider client;

    @BeforeEach
    void open() throws IOException {
        server = new RoughServer();
        client = patientFor(LONG);
    }

    private SandboxProvider patientFor(Duration patience) {
        return new SandboxProvider(new HttpPeer(server.uri(), patience, patience), WORDING);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void a_message_is_given_with_all_that_its_wording_needs() throws Exception {
        server.behave(RoughServer.answering(200, TAKEN));
        assertThat(client.send(PARCEL)).isEqualTo(new MessageOutcome.Taken("r-1"));
        assertThat(server.asked())
                .containsExactly(
                        new RoughServer.Asked(
                                "POST /messages HTTP/1.1",
                                "{\"id\":\"cafe-7k2m9q4t1x8d.m1\",\"channel\":\"SMS\",\"to\":\"010-1234-5678\",\"kind\":\"REFUNDED\",\"text\":\"[소반"
                                    + " 카페] 주문 #42 (다시 보냄) 14,500원 환불되었습니다.\",\"repeated\":true}"));
    }

    @Test
    void a_message_is_looked_up_by_its_id() throws Exception {
        server.behave(RoughServer.answering(404, "{\"state\":\"NOT_FOUND\"}"));
        assertThat(client.find(PARCEL)).isEmpty();
        assertThat(server.asked())
                .containsExactly(
                        new RoughServer.Asked("GET /messages/cafe-7k2m9q4t1x8d.m1 HTTP/1.1", ""));
    }

    @Test
    void silence_and_an_answer_that_never_ends_are_trouble_after_a_bounded_time() {
        try (var hasty = patientFor(SHORT)) {
            server.behave(server.silent());
            assertThatThrownBy(() -> hasty.send(PARCEL))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("timeout");
            server.behave(server.dripping());
            assertThatThrownBy(() -> hasty.find(PARCEL))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("timeout");
        }
    }

    @Test
    void a_line_that_is_cut_and_an_answer_of_any_size_are_trouble() {
        server.behave(RoughServer.cut());
        assertThatThrownBy(() -> client.send(PARCEL))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("connection-broken");
        server.behave(RoughServer.answering(200, " ".repeat(200_000)));
        assertThatThrownBy(() -> client.send(PARCEL))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("connection-broken");
    }

    @Test
    void nobody_at_the_address_is_trouble() {
        try (var nobody =
                new SandboxProvider(
                        new HttpPeer(
                                URI.create("http://127.0.0.1:" + FreePort.find() + "/"),
                                LONG,
                                LONG),
                        WORDING)) {
            assertThatThrownBy(() -> nobody.find(PARCEL))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("no-connection");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"state\":\"TAKEN\",\"id\":\"m\",\"reference\":\"r\"}    |"
                        + " Taken[reference=r]",
                "422 | {\"state\":\"REFUSED\",\"id\":\"m\",\"reason\":\"no_phone\"} |"
                        + " Refused[reason=no_phone]",
                "400 | {\"error\":\"not understood\"}             | trouble: http-400",
                "400 | {\"state\":\"REFUSED\",\"id\":\"m\",\"reason\":\"x\"}     | trouble:"
                        + " http-400: REFUSED",
                "422 | {\"state\":\"TAKEN\",\"id\":\"m\",\"reference\":\"r\"}    | trouble:"
                        + " http-422: TAKEN",
                "200 | {\"state\":\"TAKEN\",\"id\":\"n\",\"reference\":\"r\"} | trouble: http-200:"
                        + " TAKEN",
                "422 | {\"state\":\"REFUSED\",\"reason\":\"x\"} | trouble: http-422: REFUSED",
                "200 | {\"state\":\"TAKEN\",\"id\":\"m\"}                      | trouble: http-200:"
                        + " TAKEN",
                "200 | {\"state\":\"REFUSED\",\"id\":\"m\",\"reason\":\"x\"}     | trouble:"
                        + " http-200: REFUSED",
                "404 | {\"state\":\"NOT_FOUND\"}                  | trouble: http-404: NOT_FOUND",
                "429 | <html>                                     | trouble: http-429",
                "503 | {\"state\":\"BUSY\"}                       | trouble: http-503",
                "200 | ''                                         | trouble: unreadable",
                "302 | {}                                         | trouble: unreadable"
            })
    void only_what_was_agreed_on_settles_a_sending(int status, String body, String meaning) {
        assertThat(meaningOf(() -> new SandboxReply(status, body, "m").toSending()))
                .isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"state\":\"TAKEN\",\"id\":\"m\",\"reference\":\"r\"}    |"
                        + " Optional[Taken[reference=r]]",
                "200 | {\"state\":\"REFUSED\",\"id\":\"m\",\"reason\":\"no_phone\"} |"
                        + " Optional[Refused[reason=no_phone]]",
                "200 | {\"state\":\"TAKEN\",\"id\":\"n\",\"reference\":\"r\"} | trouble: http-200:"
                        + " TAKEN",
                "404 | {\"state\":\"NOT_FOUND\"}                  | Optional.empty",
                "404 | {\"error\":\"There is nothing here.\"}     | trouble: http-404",
                "404 | <html>                                     | trouble: http-404",
                "404 | {\"state\":\"GONE\"}                       | trouble: http-404: GONE",
                "200 | {\"state\":\"NOT_FOUND\"}                  | trouble: http-200: NOT_FOUND",
                "502 | {\"state\":\"NOT_FOUND\"}                  | trouble: http-502"
            })
    void only_a_provider_that_says_so_does_not_know_a_message(
            int status, String body, String meaning) {
        assertThat(meaningOf(() -> new SandboxReply(status, body, "m").toLookup()))
                .isEqualTo(meaning);
    }

    private static Parcel unaddressable() {
        return new Parcel(
                Parcels.ORDER,
                "no address\n",
                0,
                MessageKind.REFUNDED,
                Channel.SMS,
                "",
                "",
                Parcels.CAFE,
                "1",
                false);
    }

    private interface Asking {
        Object ask() throws OutsideTrouble;
    }

    private static String meaningOf(Asking asking) {
        try {
            return asking.ask().toString();
        } catch (OutsideTrouble trouble) {
            return "trouble: " + trouble.reason();
        }
    }

    @Test
    void a_provider_in_trouble_is_left_in_peace_and_whoever_asks_is_told_at_once()
            throws Exception {
        var patient = new PatientProvider(client, Duration.ofHours(1));
        server.behave(RoughServer.answering(503, "{\"state\":\"BUSY\"}"));
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> patient.send(PARCEL)).hasMessage("http-503");
        }
        server.asked().clear();
        assertThatThrownBy(() -> patient.send(PARCEL))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("provider-busy");
        assertThat(patient.send(NEWS))
                .as("news that was certainly not sent is dropped")
                .isEqualTo(new MessageOutcome.Dropped("provider-busy"));
        assertThatThrownBy(() -> patient.find(PARCEL)).hasMessage("provider-busy");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void a_provider_that_is_well_again_is_given_messages_again() throws Exception {
        var patient = new PatientProvider(client, Duration.ofMillis(50));
        server.behave(RoughServer.cut());
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> patient.send(PARCEL)).isInstanceOf(OutsideTrouble.class);
        }
        server.behave(RoughServer.answering(200, TAKEN));
        Await.until("it is tried again", Duration.ofSeconds(40), () -> !patient.busy());
        assertThat(patient.send(PARCEL)).isEqualTo(new MessageOutcome.Taken("r-1"));
        assertThat(patient.find(PARCEL)).isEqualTo(Optional.of(new MessageOutcome.Taken("r-1")));
    }

    @Test
    void a_refusal_is_an_answer_and_a_fault_of_ours_is_trouble() throws Exception {
        var patient = new PatientProvider(client, Duration.ofHours(1));
        server.behave(RoughServer.answering(422, REFUSED));
        for (int i = 0; i < 30; i++) {
            assertThat(patient.send(PARCEL)).isEqualTo(new MessageOutcome.Refused("no_phone"));
        }
        assertThat(patient.busy()).isFalse();
        assertThatThrownBy(() -> patient.find(unaddressable()))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessage("internal");
    }
}
