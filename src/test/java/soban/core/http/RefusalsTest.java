package soban.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.util.Locale;

/// Every reason for which a unit refuses has its words and its status.
class RefusalsTest {
    @ParameterizedTest
    @EnumSource(RefusalCode.class)
    void a_refusal_is_told_in_words_with_a_stable_code(RefusalCode code) {
        Problem problem = Refusals.problem(Refusal.atLine(code, 2, "the detail"));
        assertThat(problem.code())
                .isEqualTo(code.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(problem.detail()).endsWith(".").doesNotContain("null");
        assertThat(problem.status()).isBetween(400, 503);
        assertThat(problem.json()).contains("\"type\":\"urn:soban:problem:" + problem.code());
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT_SOLD_OUT, 409",
        "CANCEL_TOO_LATE, 409",
        "PAYMENT_OPEN, 409",
        "ALREADY_PAID, 409",
        "OUT_OF_STOCK, 409",
        "SHOP_CLOSED, 409",
        "DISTRICT_NOT_SERVED, 409",
        "REVIEW_EXISTS, 409",
        "ORDER_UNKNOWN, 404",
        "SHOP_UNKNOWN, 404",
        "ID_REUSED, 422",
        "UNIT_PARKED, 503",
        "DEADLINE_PASSED, 503",
        "INTERNAL, 500"
    })
    void a_refusal_has_the_status_that_says_what_to_do(RefusalCode code, int status) {
        Problem problem = Refusals.problem(Refusal.of(code));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.written())
                .isEqualTo(status == 503 ? Problem.Written.NOTHING_WRITTEN : null);
    }

    @ParameterizedTest
    @CsvSource({"0", "3"})
    void a_refusal_of_a_line_names_it(int line) {
        var refusal = Refusal.atLine(RefusalCode.PRODUCT_SOLD_OUT, line, "카페라떼");
        assertThat(Refusals.problem(refusal).json())
                .contains("\"line\":" + line)
                .contains("카페라떼")
                .contains("\"status\":409");
    }
}
