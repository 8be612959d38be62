package soban.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;

import java.util.List;

class CustomerTest {
    private static final CustomerId MINA = new CustomerId("mina01");
    private static final CustomerRegistered REGISTERED =
            new CustomerRegistered(MINA, "Mina", "010-1234-5678", Channel.KAKAO, "Mapo");

    @Test
    void a_customer_registers_once() {
        assertThat(Customer.decide(null, register("Mina", "010-1234-5678", "Mapo")))
                .isEqualTo(Decision.accept(REGISTERED));
        var mina = Customer.evolve(null, REGISTERED);
        assertThat(mina)
                .isEqualTo(new Customer(MINA, "Mina", "010-1234-5678", Channel.KAKAO, "Mapo"));
        assertThat(Customer.decide(mina, register("Mina", "010-1234-5678", "Mapo")))
                .isEqualTo(Decision.accept());
        assertThatThrownBy(() -> Customer.evolve(mina, REGISTERED))
                .isInstanceOf(CorruptHistory.class);
    }

    @Test
    void a_name_a_phone_and_an_area_must_be_usable() {
        for (var bad :
                List.of(
                        register(" ", "010-1234-5678", "Mapo"),
                        register("m".repeat(81), "010-1234-5678", "Mapo"),
                        register("Mina", "call me", "Mapo"),
                        register("Mina", "+", "Mapo"),
                        register("Mina", "0".repeat(21), "Mapo"),
                        register("Mina", "010-1234-5678", "a".repeat(81)))) {
            assertThat(Customer.decide(null, bad))
                    .as("%s", bad)
                    .isInstanceOf(Decision.Refused.class);
        }
    }

    @Test
    void a_customer_id_is_opaque_and_safe() {
        for (String bad : List.of("", "short", "Mina01", "mina-01", "m".repeat(33), "민아민아민아")) {
            assertThatThrownBy(() -> new CustomerId(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static RegisterCustomer register(String name, String phone, String area) {
        return new RegisterCustomer(MINA, name, phone, Channel.KAKAO, area);
    }
}
