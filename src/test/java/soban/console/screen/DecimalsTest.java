package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.OptionalLong;

class DecimalsTest {
    @ParameterizedTest
    @CsvSource({
        "4500, 0, 4500",
        "'4,500', 0, 4500",
        "-500, 0, -500",
        "4.50, 2, 450",
        "'4,50', 2, 450",
        "4.5, 2, 450",
        "4, 2, 400",
        "'1,234.56', 2, 123456",
        "' 1 234 ', 0, 1234"
    })
    void a_number_is_read_as_people_write_it(String typed, int decimals, long units) {
        assertThat(Decimals.read(typed, decimals)).isEqualTo(OptionalLong.of(units));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "four", "4.505", "1e3", "--4", "9999999999999", "4,50,00"})
    void what_is_no_amount_is_not_read(String typed) {
        assertThat(Decimals.read(typed, 2)).isEmpty();
    }

    @Test
    void cents_stand_behind_the_point_and_won_have_none() {
        assertThat(Decimals.text(1_780, Decimals.of("EUR"))).isEqualTo("17.80");
        assertThat(Decimals.text(17_800, Decimals.of("KRW"))).isEqualTo("17800");
    }
}
