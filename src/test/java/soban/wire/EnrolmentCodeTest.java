package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.unit.Role;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;

class EnrolmentCodeTest {
    private final EnrolmentCode code =
            EnrolmentCode.make("shop:cafe-2", Role.KITCHEN, new SecureRandom());

    @Test
    void a_code_says_whose_desk_it_is_for_and_is_read_as_it_is_printed() {
        assertThat(code.toString())
                .matches("shop:cafe-2/kitchen/[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}-[a-z2-7]{4}");
        assertThat(EnrolmentCode.parse(code.toString())).contains(code);
        assertThat(EnrolmentCode.parse(" " + code.toString().toUpperCase(Locale.ROOT) + "\n"))
                .contains(code);
        assertThat(EnrolmentCode.parse("shop:cafe-2/kitchen/" + code.secret())).contains(code);
    }

    @Test
    void a_riders_code_is_told_from_a_shops() {
        var rider = EnrolmentCode.make("rider:kitchen", Role.RIDER, new SecureRandom());
        assertThat(EnrolmentCode.parse(rider.toString())).contains(rider);
    }

    @Test
    void what_is_no_code_is_none() {
        for (String no :
                List.of(
                        "",
                        "code",
                        code.secret(),
                        code.unit() + "/" + code.secret(),
                        "cafe-2/kitchen/" + code.secret(),
                        "shop:CAFE!/kitchen/" + code.secret(),
                        "shop:cafe-2/customer/" + code.secret(),
                        "shop:cafe-2/kitchen/" + code.secret() + "a",
                        "customer:abcdef/rider/" + code.secret(),
                        "shop:cafe-2/kitchen/" + code.secret().substring(1) + "1")) {
            assertThat(EnrolmentCode.parse(no)).as(no).isEmpty();
        }
    }

    @Test
    void the_hash_is_of_all_of_it() {
        assertThat(code.hash()).hasSize(51).doesNotContain(code.secret());
        for (var other :
                List.of(
                        new EnrolmentCode(code.unit(), Role.OWNER, code.secret()),
                        new EnrolmentCode("shop:cafe", code.role(), code.secret()),
                        EnrolmentCode.make(code.unit(), code.role(), new SecureRandom()))) {
            assertThat(other.hash()).isNotEqualTo(code.hash());
        }
    }

    @Test
    void a_device_is_named_after_its_role_and_the_same_key_names_the_same() {
        assertThat(code.device("key")).matches("kitchen-[a-z2-7]{8}").isEqualTo(code.device("key"));
        assertThat(code.device("other")).isNotEqualTo(code.device("key"));
    }
}
