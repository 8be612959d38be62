package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import soban.core.outside.OutsideTrouble;
import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.MessageOutcome;
import soban.domain.message.Regarding;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

@Timeout(60)
class SolapiTest {
    private static final Wording WORDING = new Wording(Language.KO);
    private static final Parcel REFUNDED = Parcels.of(MessageKind.REFUNDED);

    private Instant now = Instant.parse("2026-05-04T03:00:00Z");
    private Duration skew = Duration.ZERO;
    private SolapiStub stub;
    private Provider solapi;

    @BeforeEach
    void open() throws IOException {
        stub = new SolapiStub(() -> now.plus(skew));
        var templates = new EnumMap<MessageKind, String>(MessageKind.class);
        for (MessageKind kind : MessageKind.values()) {
            stub.register("KA01TP" + kind, WordingTest.template(kind));
            templates.put(kind, "KA01TP" + kind);
        }
        solapi = solapi(SolapiStub.SECRET, templates);
    }

    private Provider solapi(String secret, @Nullable Map<MessageKind, String> templates) {
        var kakao = templates == null ? null : new KakaoChannel(SolapiStub.CHANNEL, templates);
        var account = new SolapiAccount(SolapiStub.KEY, secret, SolapiStub.FROM, kakao);
        return new MessageSettings(
                        new MessageSettings.Carrier.Solapi(stub.uri(), account), Language.KO)
                .provider(() -> now);
    }

    @AfterEach
    void close() {
        solapi.close();
        stub.close();
    }

    private SolapiStub.Taken last() {
        return stub.taken().getLast();
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_goes_through_kakao_with_its_own_template_and_as_text_when_it_can_not(
            MessageKind kind) throws Exception {
        Parcel parcel = Parcels.of(kind);
        assertThat(solapi.send(parcel)).isEqualTo(new MessageOutcome.Taken(last().messageId()));
        assertThat(last().type()).isEqualTo("ATA");
        assertThat(last().text()).isEqualTo(WORDING.text(parcel));
        assertThat(last().given().at("/kakaoOptions/templateId").asText())
                .isEqualTo("KA01TP" + kind);
        assertThat(last().given().at("/kakaoOptions/disableSms").isBoolean()).isTrue();
        assertThat(last().given().at("/kakaoOptions/disableSms").asBoolean()).isFalse();
    }

    @Test
    void whoever_wants_a_text_message_gets_one_from_the_registered_number() throws Exception {
        Parcel parcel = Parcels.asText(MessageKind.REFUNDED);
        assertThat(solapi.send(parcel)).isInstanceOf(MessageOutcome.Taken.class);
        assertThat(last().type()).isEqualTo("SMS");
        assertThat(last().to()).isEqualTo("01012345678");
        assertThat(last().text()).isEqualTo(WORDING.text(parcel));
        assertThat(last().given().has("kakaoOptions")).isFalse();
    }

    @Test
    void without_a_channel_or_a_template_a_message_goes_as_text() throws Exception {
        try (var plain = solapi(SolapiStub.SECRET, null);
                var some = solapi(SolapiStub.SECRET, Map.of(MessageKind.ORDER_PAID, "KA01TP"))) {
            plain.send(REFUNDED);
            some.send(REFUNDED);
        }
        assertThat(stub.taken()).extracting(SolapiStub.Taken::type).containsExactly("SMS", "SMS");
    }

    @Test
    void what_kakao_does_not_take_goes_as_text_at_once() throws Exception {
        stub.register("KA01TPREFUNDED", "a template that reads otherwise #{else}");
        assertThat(solapi.send(REFUNDED)).isInstanceOf(MessageOutcome.Taken.class);
        assertThat(stub.taken()).extracting(SolapiStub.Taken::type).containsExactly("SMS");
    }

    @Test
    void a_long_text_is_a_long_message_and_what_carriers_can_not_write_does_not_stop_it()
            throws Exception {
        var regarding = new Regarding("소반 ☕🍵 " + "긴".repeat(40), 7, "KRW", "Asia/Seoul");
        solapi.send(Parcels.of(MessageKind.REFUNDED, Channel.SMS, regarding, "", "100"));
        assertThat(last().type()).isEqualTo("LMS");
        assertThat(last().text()).startsWith("[소반 ").contains("긴긴", "#7", "100원");
    }

    @ParameterizedTest
    @CsvSource({
        "+82 10-1234-5678,01012345678",
        "+82 010 1234 5678,01012345678",
        "02-123-4567,021234567"
    })
    void numbers_are_dialled_as_in_korea(String written, String dialled) throws Exception {
        solapi.send(to(written));
        assertThat(last().to()).isEqualTo(dialled);
    }

    private static Parcel to(String phone) {
        return new Parcel(
                Parcels.ORDER,
                Parcels.ID,
                0,
                MessageKind.REFUNDED,
                Channel.KAKAO,
                "김서연",
                phone,
                Parcels.CAFE,
                "100",
                false);
    }

    @Test
    void each_request_is_signed_anew() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(solapi.send(REFUNDED)).isInstanceOf(MessageOutcome.Taken.class);
            assertThat(solapi.find(REFUNDED)).isPresent();
        }
    }

    @Test
    void a_wrong_secret_or_clock_is_trouble_and_no_refusal() throws Exception {
        try (var other = solapi("6".repeat(32), null)) {
            assertThatThrownBy(() -> other.send(REFUNDED))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessage("http-403: SignatureDoesNotMatch");
        }
        skew = Duration.ofMinutes(16);
        assertThatThrownBy(() -> solapi.send(REFUNDED))
                .hasMessage("http-403: RequestTimeTooSkewed");
        assertThatThrownBy(() -> solapi.find(REFUNDED))
                .hasMessage("http-403: RequestTimeTooSkewed");
        assertThat(stub.taken()).isEmpty();
        skew = Duration.ofMinutes(-14);
        assertThat(solapi.send(REFUNDED)).isInstanceOf(MessageOutcome.Taken.class);
    }

    @Test
    void what_was_sent_is_found_by_our_own_id() throws Exception {
        assertThat(solapi.find(REFUNDED)).isEmpty();
        solapi.send(REFUNDED);
        solapi.send(another());
        assertThat(solapi.find(REFUNDED))
                .contains(new MessageOutcome.Taken(stub.taken().getFirst().messageId()));
        now = now.plus(Duration.ofDays(2));
        assertThat(solapi.find(REFUNDED)).as("long ago").isEmpty();
    }

    private static Parcel another() {
        return new Parcel(
                Parcels.ORDER,
                Parcels.ORDER + ".m2",
                0,
                MessageKind.ORDER_CANCELLED,
                Channel.SMS,
                "김서연",
                Parcels.PHONE,
                Parcels.CAFE,
                "",
                false);
    }

    @Test
    void what_was_taken_whose_answer_was_lost_is_found_and_not_sent_twice() throws Exception {
        solapi.send(REFUNDED);
        stub.answerInstead(502, "<html>");
        assertThatThrownBy(() -> solapi.find(REFUNDED)).hasMessage("http-502");
        assertThat(solapi.find(REFUNDED)).isPresent();
        assertThat(stub.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"messageId\":\"M1\",\"statusCode\":\"2000\"} | Taken[reference=M1]",
                "200 | {\"messageId\":\"M1\"}                         | trouble: http-200",
                "200 | {\"statusCode\":\"2000\"}                      | trouble: http-200: 2000",
                "200 | {\"messageId\":\"M1\",\"statusCode\":\"1030\"} | trouble: http-200: 1030",
                "200 | {\"messageId\":\"M1\",\"statusCode\":\"1060\"} | Refused[reason=1060]",
                "200 | []                                             | trouble: unreadable",
                "200 | <html>                                         | trouble: unreadable",
                "400 | {\"errorCode\":\"ValidationError\"}            |"
                        + " Refused[reason=ValidationError]",
                "400 | {\"errorCode\":\"1061\"}                       | Refused[reason=1061]",
                "400 | {\"errorCode\":\"1062\"}                       | trouble: http-400: 1062",
                "400 | {\"errorCode\":\"InvalidToken\"}               |"
                        + " trouble: http-400: InvalidToken",
                "400 | {\"errorCode\":\"010-1234-5678 <b>\"}          |"
                        + " trouble: http-400: 01012345678b",
                "401 | {\"errorCode\":\"ValidationError\"}            |"
                        + " trouble: http-401: ValidationError",
                "402 | {\"errorCode\":\"NotEnoughBalance\"}           |"
                        + " trouble: http-402: NotEnoughBalance",
                "403 | {\"errorCode\":\"InvalidAPIKey\"}              |"
                        + " trouble: http-403: InvalidAPIKey",
                "404 | <html>                                         | trouble: http-404",
                "429 | {\"errorCode\":\"TooManyRequests\"}            |"
                        + " trouble: http-429: TooManyRequests",
                "500 | {\"errorCode\":\"ValidationError\"}            |"
                        + " trouble: http-500: ValidationError",
                "503 | ''                                             | trouble: http-503"
            })
    void only_what_is_wrong_with_the_message_itself_is_final(
            int status, String body, String meaning) {
        assertThat(meaningOf(() -> new SolapiReply(status, body).toSending())).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "200 | {\"messageList\":{}}                           | Optional.empty",
                "200 | {\"messageList\":[]}                           | Optional.empty",
                "200 |"
                    + " {\"messageList\":{\"M\":{\"messageId\":\"M\",\"statusCode\":\"3000\",\"customFields\":{\"soban\":\"m\"}}}}"
                    + " | Optional[Taken[reference=M]]",
                "200 |"
                    + " {\"messageList\":{\"M\":{\"messageId\":\"M\",\"statusCode\":\"2230\",\"customFields\":{\"soban\":\"m\"}}}}"
                    + " | Optional.empty",
                "200 |"
                    + " {\"messageList\":{\"M\":{\"messageId\":\"M\",\"statusCode\":\"1030\",\"customFields\":{\"soban\":\"m\"}}}}"
                    + " | Optional.empty",
                "200 |"
                    + " {\"messageList\":{\"M\":{\"messageId\":\"M\",\"statusCode\":\"4000\",\"customFields\":{\"soban\":\"n\"}}}}"
                    + " | Optional.empty",
                "200 |"
                    + " {\"messageList\":{\"M\":{\"messageId\":\"M\",\"statusCode\":\"4000\",\"customFields\":null}}}"
                    + " | Optional.empty",
                "200 | {\"messageList\":{\"M\":{\"customFields\":{\"a\":1}}}} | Optional.empty",
                "200 | {}                                             | trouble: http-200",
                "404 | {\"messageList\":{}}                           | trouble: http-404",
                "500 | {\"messageList\":{}}                           | trouble: http-500",
                "200 | ''                                             | trouble: unreadable"
            })
    void only_a_list_of_messages_says_that_one_is_not_there(
            int status, String body, String meaning) {
        assertThat(meaningOf(() -> new SolapiReply(status, body).toLookup("m"))).isEqualTo(meaning);
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
    void neither_the_secret_nor_a_person_is_written_where_somebody_may_read_it() throws Exception {
        var account = new SolapiAccount(SolapiStub.KEY, SolapiStub.SECRET, SolapiStub.FROM, null);
        assertThat(account.toString()).doesNotContain(SolapiStub.SECRET);
        solapi.send(REFUNDED);
        assertThat(last().given().toString()).doesNotContain(SolapiStub.SECRET);
    }
}
