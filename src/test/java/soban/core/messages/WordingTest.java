package soban.core.messages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.customer.Channel;
import soban.domain.message.MessageKind;
import soban.domain.message.Regarding;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class WordingTest {
    private static final int MOST_OF_SHORT = 90;
    private static final int MOST_OF_LONG = 2000;

    private final Wording korean = new Wording(Language.KO);
    private final Wording english = new Wording(Language.EN);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN_CODE")
    void every_kind_about_an_order_is_said_in_both_languages_with_nothing_left_open(
            MessageKind kind) {
        for (Wording wording : new Wording[] {korean, english}) {
            String text = wording.text(Parcels.of(kind));
            assertThat(text)
                    .startsWith("[소반 카페] ")
                    .contains("#42")
                    .doesNotContain("#{", "}", "null", "  ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_usual_message_fits_a_short_text_and_the_longest_a_long_one(MessageKind kind) {
        String wordy = "긴".repeat(80);
        String detail = Parcels.detail(kind);
        var longest =
                Parcels.of(
                        kind,
                        Channel.SMS,
                        new Regarding(wordy, 999, "KRW", "Asia/Seoul"),
                        wordy,
                        detail.matches("[0-9TZ:-]*") ? detail : "긴".repeat(300));
        for (Wording wording : new Wording[] {korean, english}) {
            assertThat(new TextMessage(wording.text(Parcels.of(kind))).bytes())
                    .as(wording.text(Parcels.of(kind)))
                    .isLessThanOrEqualTo(MOST_OF_SHORT);
            assertThat(new TextMessage(wording.text(longest.markedAsRepetition())).bytes())
                    .isLessThanOrEqualTo(MOST_OF_LONG);
        }
    }

    @Test
    void a_code_is_said_without_a_shop_and_an_order() {
        Parcel parcel = Parcels.of(MessageKind.SIGN_IN_CODE);
        for (Wording wording : new Wording[] {korean, english}) {
            assertThat(wording.text(parcel)).contains("123456").doesNotContain("#", "null");
        }
        assertThat(korean.variables(parcel)).isEqualTo(Map.of("#{detail}", "123456"));
    }

    @Test
    void the_languages_have_the_same_words_and_none_that_no_kind_uses() throws Exception {
        Set<String> kinds =
                Stream.of(MessageKind.values()).map(Enum::name).collect(Collectors.toSet());
        Set<String> words = keys("ko");
        assertThat(words).isEqualTo(keys("en")).containsAll(kinds);
        assertThat(words.stream().filter(key -> key.matches("[A-Z_]+"))).allMatch(kinds::contains);
    }

    private static Set<String> keys(String language) throws Exception {
        var properties = new Properties();
        try (var in =
                WordingTest.class.getResourceAsStream("wording_" + language + ".properties")) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void money_times_and_the_reasons_of_the_core_are_said_as_people_say_them() {
        assertThat(korean.text(Parcels.of(MessageKind.REFUNDED)))
                .isEqualTo("[소반 카페] 주문 #42 14,500원 환불되었습니다.");
        assertThat(english.text(Parcels.of(MessageKind.REFUNDED)))
                .isEqualTo("[소반 카페] Order #42: 14,500 won refunded.");
        assertThat(korean.text(Parcels.of(MessageKind.ORDER_ACCEPTED)))
                .isEqualTo("[소반 카페] 주문 #42 접수되었습니다. 예정 5월 4일 12:30");
        assertThat(english.text(Parcels.of(MessageKind.ORDER_ACCEPTED)))
                .isEqualTo("[소반 카페] Order #42 is accepted for 4 May 12:30.");
        assertThat(korean.text(Parcels.of(MessageKind.CANCEL_REFUSED))).endsWith("사유: 이미 시작됨");
        assertThat(english.text(Parcels.of(MessageKind.ORDER_REJECTED)))
                .endsWith(": the shop did not answer");
        assertThat(korean.text(cancelled(""))).endsWith("사유: 없음");
        assertThat(korean.text(cancelled(" 두 줄\n이유 "))).endsWith("사유: 두 줄 이유");
    }

    private static Parcel cancelled(String reason) {
        return Parcels.of(MessageKind.ORDER_CANCELLED, Channel.SMS, Parcels.CAFE, "김서연", reason);
    }

    @Test
    void a_shop_elsewhere_speaks_of_its_own_money_and_time() {
        var berlin = new Regarding("Soban", 7, "EUR", "Europe/Berlin");
        var strange = new Regarding("Soban", 7, "ABC", "Europe/Berlin");
        assertThat(english.text(about(berlin, MessageKind.REFUNDED)))
                .isEqualTo("[Soban] Order #7: EUR 145.00 refunded.");
        assertThat(english.text(about(strange, MessageKind.REFUNDED))).contains("ABC 14,500");
        assertThat(english.text(about(berlin, MessageKind.PAY_LATER))).contains("by 4 May 05:30");
    }

    private static Parcel about(Regarding regarding, MessageKind kind) {
        return Parcels.of(kind, Channel.SMS, regarding, "Mina", Parcels.detail(kind));
    }

    @Test
    void what_may_have_come_before_says_so() {
        var again = Parcels.of(MessageKind.REFUNDED).markedAsRepetition();
        assertThat(korean.text(again)).isEqualTo("[소반 카페] 주문 #42 (다시 보냄) 14,500원 환불되었습니다.");
        assertThat(english.text(again)).contains("Order #42 (sent again): ");
        assertThat(korean.variables(again)).containsEntry("#{order}", "#42 (다시 보냄)");
    }

    @Test
    void nobody_can_put_a_placeholder_into_a_message() {
        var sly = Parcels.of(MessageKind.ORDER_PAID, Channel.SMS, Parcels.CAFE, "#{detail}$1", "1");
        assertThat(korean.text(sly)).contains(" #{detail}$1님,");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SIGN_IN_CODE")
    void the_variables_are_those_that_the_template_names(MessageKind kind) {
        Parcel parcel = Parcels.of(kind);
        Map<String, String> variables = korean.variables(parcel);
        assertThat(variables)
                .containsKeys("#{shop}", "#{order}")
                .allSatisfy((name, value) -> assertThat(value).as(name).isNotBlank());
        String filled = template(kind);
        for (var variable : variables.entrySet()) {
            filled = filled.replace(variable.getKey(), variable.getValue());
        }
        assertThat(filled).isEqualTo(korean.text(parcel));
    }

    /// As its operator has registered it.
    static String template(MessageKind kind) {
        return java.util.ResourceBundle.getBundle("soban.core.messages.wording_ko")
                .getString(kind.name());
    }
}
