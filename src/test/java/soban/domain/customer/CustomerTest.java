package soban.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.customer.CustomerCommand.ChangeCustomer;
import soban.domain.customer.CustomerCommand.CountServed;
import soban.domain.customer.CustomerCommand.RegisterCustomer;
import soban.domain.customer.CustomerEvent.CustomerChanged;
import soban.domain.customer.CustomerEvent.CustomerRegistered;
import soban.domain.customer.CustomerEvent.ServedCounted;
import soban.domain.person.Personal;
import soban.domain.unit.CorruptHistory;
import soban.domain.unit.Decision;
import soban.domain.unit.RefusalCode;

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
        assertThat(mina).isEqualTo(mina(0, Grade.NEW));
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
            assertThat(
                            Customer.decide(
                                    mina(0, Grade.NEW),
                                    new ChangeCustomer(MINA, bad.name(), bad.phone(), Channel.SMS)))
                    .as("changed to %s", bad)
                    .isInstanceOf(
                            bad.area().length() > 80
                                    ? Decision.Accepted.class
                                    : Decision.Refused.class);
        }
    }

    @Test
    void the_longest_name_and_area_are_taken() {
        var long80 = "m".repeat(80);
        assertThat(Customer.decide(null, register(long80, "010-1234-5678", long80)))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_customer_id_is_opaque_and_safe() {
        for (String bad : List.of("", "short", "Mina01", "mina-01", "m".repeat(33), "민아민아민아")) {
            assertThatThrownBy(() -> new CustomerId(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_customer_can_be_told_in_another_way() {
        var change = new ChangeCustomer(MINA, "Mina Kim", "010-9999-0000", Channel.SMS);
        var changed = new CustomerChanged("Mina Kim", "010-9999-0000", Channel.SMS);
        assertThat(Customer.decide(mina(3, Grade.NEW), change)).isEqualTo(Decision.accept(changed));
        var after = Customer.evolve(mina(3, Grade.NEW), changed);
        assertThat(after)
                .isEqualTo(
                        new Customer(
                                MINA,
                                Personal.of("Mina Kim"),
                                Personal.of("010-9999-0000"),
                                Channel.SMS,
                                "Mapo",
                                3,
                                Grade.NEW,
                                List.of(),
                                SignIn.NONE));
        assertThat(Customer.decide(after, change)).isEqualTo(Decision.accept());
    }

    @Test
    void a_served_order_counts_towards_the_grade_regular_from_5_and_vip_from_20() {
        var mina = mina(0, Grade.NEW);
        for (int served = 1; served <= 21; served++) {
            var grade = served < 5 ? Grade.NEW : served < 20 ? Grade.REGULAR : Grade.VIP;
            var counted = new ServedCounted("order-" + served, served, grade);
            assertThat(Customer.decide(mina, new CountServed("order-" + served, Grades.USUAL)))
                    .isEqualTo(Decision.accept(counted));
            mina = Customer.evolve(mina, counted);
        }
        assertThat(mina.served()).isEqualTo(21);
        assertThat(mina.grade()).isEqualTo(Grade.VIP);
    }

    @Test
    void a_shop_sets_from_how_many_orders_on_a_customer_is_a_regular() {
        assertThat(Customer.decide(mina(1, Grade.NEW), new CountServed("o", new Grades(2, 3))))
                .isEqualTo(Decision.accept(new ServedCounted("o", 2, Grade.REGULAR)));
    }

    @Test
    void nothing_is_known_of_a_customer_who_never_registered() {
        var unknown = Decision.refuse(RefusalCode.CUSTOMER_UNKNOWN);
        var change = new ChangeCustomer(MINA, "Mina", "010-1234-5678", Channel.SMS);
        assertThat(Customer.decide(null, change)).isEqualTo(unknown);
        assertThat(Customer.decide(null, new CountServed("o", Grades.USUAL))).isEqualTo(unknown);
        assertThatThrownBy(() -> Customer.evolve(null, new ServedCounted("o", 1, Grade.NEW)))
                .isInstanceOf(CorruptHistory.class);
    }

    @Test
    void an_order_that_is_told_twice_counts_once() {
        var count = new CountServed("o", Grades.USUAL);
        var once = Customer.evolve(mina(0, Grade.NEW), new ServedCounted("o", 1, Grade.NEW));
        assertThat(Customer.decide(once, count)).isEqualTo(Decision.accept());
        assertThat(Customer.decide(once, new CountServed("p", Grades.USUAL)))
                .isEqualTo(Decision.accept(new ServedCounted("p", 2, Grade.NEW)));
    }

    private static Customer mina(int served, Grade grade) {
        return new Customer(
                MINA,
                Personal.of("Mina"),
                Personal.of("010-1234-5678"),
                Channel.KAKAO,
                "Mapo",
                served,
                grade,
                List.of(),
                SignIn.NONE);
    }

    private static RegisterCustomer register(String name, String phone, String area) {
        return new RegisterCustomer(MINA, name, phone, Channel.KAKAO, area);
    }
}
