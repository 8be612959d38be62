package soban.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerId;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;

class SignInCodesTest {
    private static final CustomerId MINA = new CustomerId("mina01");
    private final SignInCodes codes = new SignInCodes(new Secret(new byte[32]));

    @Test
    void a_code_has_six_digits_and_every_instance_makes_the_same() {
        String code = codes.code(MINA, "challenge");
        assertThat(code).matches("[0-9]{6}");
        assertThat(new SignInCodes(new Secret(new byte[32])).code(MINA, "challenge"))
                .isEqualTo(code);
        assertThat(codes.isRight(MINA, "challenge", code)).isTrue();
    }

    @Test
    void codes_differ_by_customer_challenge_and_secret_and_use_all_digits() {
        var made = new HashSet<String>();
        for (int i = 0; i < 1000; i++) {
            made.add(codes.code(MINA, "challenge-" + i));
            made.add(codes.code(new CustomerId("other" + i), "challenge"));
        }
        var others = new SignInCodes(new Secret("f".repeat(32).getBytes(StandardCharsets.UTF_8)));
        made.add(others.code(MINA, "challenge-0"));
        assertThat(made).as("few of 2001 are the same by chance").hasSizeGreaterThan(1950);
        assertThat(made).anyMatch(code -> code.startsWith("0"));
    }

    @Test
    void whatever_else_is_named_is_wrong() {
        String code = codes.code(MINA, "challenge");
        for (String wrong : List.of("", "0", code + "0", code.substring(1), "abcdef", "１２３４５６")) {
            assertThat(codes.isRight(MINA, "challenge", wrong)).as(wrong).isFalse();
        }
        assertThat(codes.isRight(new CustomerId("other1"), "challenge", code)).isFalse();
        assertThat(codes.isRight(MINA, "another", code)).isFalse();
    }

    @Test
    void in_the_place_of_somebody_unknown_always_the_same_nobody_is_asked() {
        assertThat(codes.nobody("01012345678")).isEqualTo(codes.nobody("01012345678"));
        assertThat(codes.nobody("01012345678")).isNotEqualTo(codes.nobody("01012345679"));
    }
}
