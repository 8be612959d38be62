package soban.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.stream.IntStream;

/// What is taken for a card's number, and what of a shop's day is not. All numbers are those that
/// the networks publish for tests.
class CardNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4222222222222",
                "4000000000000000006",
                "5555555555554444",
                "5105105105105100",
                "2221000000000009",
                "2720990000000007",
                "378282246310005",
                "341111111111111",
                "30569309025904",
                "36148900647913",
                "38520000023237",
                "3530111333300000",
                "3566002020360505",
                "5018000000000009",
                "6011111111111117",
                "6200000000000005",
                "6759649826438453",
                "6799990100000000019",
                "9410000000000005",
            })
    void every_networks_cards_are_found(String number) {
        assertThat(CardNumber.isIn(number)).isTrue();
        assertThat(CardNumber.isIn("카드 " + number + "번으로 결제해 주세요")).isTrue();
        assertThat(CardNumber.isIn("card:" + number + ", 12/27 123")).isTrue();
        assertThat(CardNumber.isInToken(number)).isTrue();
        for (String mark : new String[] {" ", "-", ".", "·", "/", "_", "–", "　", " - ", "\n"}) {
            assertThat(CardNumber.isIn(split(number, 4, mark))).as(split(number, 4, mark)).isTrue();
            assertThat(CardNumber.isIn(split(number, 1, mark))).as(split(number, 1, mark)).isTrue();
        }
    }

    private static String split(String number, int length, String mark) {
        return number.replaceAll("(?<=\\G[0-9]{" + length + "})(?=.)", mark);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3782 822463 10005",
                "3056-930902-5904",
                "4111 1111 1111 1111 12/27 123",
                "4111-1111-1111-1111-12-27",
                "010-1234-5678 4111 1111 1111 1111",
                "4111 1111-1111.1111",
                "41 1111 1111 111111",
                "4111 111111111111",
                "４１１１１１１１１１１１１１１１",
                "４１１１－１１１１－１１１１－１１１１",
                "٤١١١١١١١١١١١١١١١",
                "४१११ ११११ ११११ ११११",
                "𝟒𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏𝟏",
                "④①①①①①①①①①①①①①①①",
                "4️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣1️⃣",
                "4111\u200b1111\u20601111\u00ad1111",
                "4111 11\u200b11 1111 1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "+4111111111111111",
                "visa4111111111111111cvc123",
            })
    void it_is_found_however_it_is_written(String text) {
        assertThat(CardNumber.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "문 앞에 놓아 주세요",
                "010-1234-5678",
                "01012345678",
                "+82 10-1234-5678",
                "+49 1512 3456789",
                "+4222222222222",
                "010-4000-0000 010-0000-0001",
                "010-4123-5678, 02-345-6789",
                "010-4123-5678 010-8765-4325",
                "010.4123.5678 / 010.8765.4321",
                "2026-05-01 12:30:00",
                "2026-05-01T12:30:00.123456789+09:00",
                "4006381333931",
                "4901234567894",
                "5000112637922",
                "8801043014830",
                "1002-123-456789",
                "110-123-456789",
                "301-0123-4567-01",
                "4111111111111112",
                "5555 5555 5555 4445",
                "41111111111111111111",
                "411111111111",
                "1234567812345670",
                "8000000000000003",
                "0000000000000000",
                "아메리카노 4,500 라떼 5,000 모카 5,500 케이크 6,500",
                "4,500 5,500 6,500 7,800",
                "101동 1204호 1층 현관 *1234#",
                "550e8400-e29b-41d4-a716-446655440000",
                "cafe-7k2m9q4t1x8d",
                "37.566535123456789, 126.977969123456789",
                "37.566535123456789,126.977969123456789",
                "4111 and 1111 and 1111 and 1111",
            })
    void what_is_none_may_be_written(String text) {
        assertThat(CardNumber.isIn(text)).isFalse();
    }

    @Test
    void a_barcode_that_passes_for_a_card_number_is_a_barcode() {
        assertThat(CardNumber.isIn("4000000000204")).as("checks as both").isFalse();
        assertThat(CardNumber.isIn("4222222222222")).as("checks as a card's alone").isTrue();
    }

    @Test
    void a_gateways_token_may_hold_a_long_number_in_its_words() {
        assertThat(CardNumber.isInToken("T4111111111111111")).isFalse();
        assertThat(CardNumber.isInToken("tok4000000000000000006ab")).isFalse();
        assertThat(CardNumber.isInToken("4111-1111-1111-1111")).isTrue();
        assertThat(CardNumber.isInToken("４１１１１１１１１１１１１１１１")).isTrue();
        assertThat(CardNumber.isInToken("4111111111111111|12|27|123")).isTrue();
        assertThat(CardNumber.isInToken("{\"number\":\"4111111111111111\"}")).isTrue();
    }

    @Test
    void one_wrong_digit_or_two_that_changed_places_make_it_none() {
        String card = "4539578763621486";
        assertThat(CardNumber.isIn(card)).isTrue();
        for (int at = 1; at < card.length(); at++) {
            var wrong = new StringBuilder(card);
            wrong.setCharAt(at, card.charAt(at) == '9' ? '0' : (char) (card.charAt(at) + 1));
            assertThat(CardNumber.isIn(wrong.toString())).as(wrong.toString()).isFalse();
        }
        assertThat(CardNumber.isIn("4359578763621486")).isFalse();
    }

    /// Ids are letters and digits by chance: nobody may be told that theirs is a card.
    @Test
    void ids_made_by_chance_are_not_taken_for_cards() {
        var random = new Random(7);
        String letters = "abcdefghijkmnpqrstuvwxyz23456789";
        for (int i = 0; i < 20_000; i++) {
            var id = new StringBuilder("cafe-");
            IntStream.range(0, 26).forEach(_ -> id.append(letters.charAt(random.nextInt(32))));
            assertThat(CardNumber.isIn(id.toString())).as(id.toString()).isFalse();
        }
    }

    @Test
    void two_telephone_numbers_beside_each_other_are_never_a_card() {
        var random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String both = phone(random) + " " + phone(random);
            assertThat(CardNumber.isIn(both)).as(both).isFalse();
        }
    }

    private static String phone(Random random) {
        return "010-%04d-%04d".formatted(random.nextInt(10_000), random.nextInt(10_000));
    }

    @Test
    @Timeout(5)
    void the_longest_text_is_read_in_no_time() {
        String ones = "1".repeat(32_000);
        String apart = "8 1-".repeat(8_000);
        assertThat(CardNumber.isIn(ones)).isFalse();
        assertThat(CardNumber.isInToken(ones)).isFalse();
        assertThat(CardNumber.isIn(apart)).isFalse();
    }
}
