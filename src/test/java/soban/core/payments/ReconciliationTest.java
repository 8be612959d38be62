package soban.core.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.core.payments.Finding.Kind;
import soban.domain.money.Money;

import java.util.Map;
import java.util.Set;

class ReconciliationTest {
    private static final Account PAID = Account.paid(new Money(4500), Map.of());
    private static final Account DECLINED = Account.NOTHING.standing("declined");

    private static Reconciliation of(Account there, Account here) {
        return Reconciliation.of(Set.of("o.1"), Map.of("o.1", there), Map.of("o.1", here));
    }

    private static Finding finding(Kind kind, String refund, long there, long here, String word) {
        return new Finding(kind, "o.1", refund, new Money(there), new Money(here), word);
    }

    @Test
    void two_books_that_say_the_same_agree() {
        var refunded = PAID.refunded("o.1.r1", new Money(1000)).refunded("o.1.r2", new Money(500));
        assertThat(of(refunded, refunded).agrees()).isTrue();
        assertThat(of(refunded, refunded).compared()).isEqualTo(1);
        assertThat(of(Account.NOTHING, DECLINED).agrees()).isTrue();
    }

    @Test
    void a_charge_that_only_one_of_them_knows_is_found() {
        assertThat(of(PAID, DECLINED).findings())
                .containsExactly(finding(Kind.CHARGED_THERE_NOT_HERE, "", 4500, 0, "declined"));
        assertThat(Reconciliation.of(Set.of("o.1"), Map.of("o.1", PAID), Map.of()).findings())
                .containsExactly(finding(Kind.CHARGED_THERE_NOT_HERE, "", 4500, 0, "unknown"));
        assertThat(Reconciliation.of(Set.of("o.1"), Map.of(), Map.of("o.1", PAID)).findings())
                .containsExactly(finding(Kind.PAID_HERE_NOT_THERE, "", 0, 4500, "paid"));
    }

    @Test
    void amounts_that_differ_are_found() {
        assertThat(of(Account.paid(new Money(5000), Map.of()), PAID).findings())
                .containsExactly(finding(Kind.CHARGES_DIFFER, "", 5000, 4500, "paid"));
        assertThat(
                        of(
                                        PAID.refunded("o.1.r1", new Money(700)),
                                        PAID.refunded("o.1.r1", new Money(500)))
                                .findings())
                .containsExactly(finding(Kind.REFUNDS_DIFFER, "o.1.r1", 700, 500, "paid"));
    }

    @Test
    void refunds_are_compared_one_by_one_and_not_by_their_sum() {
        assertThat(
                        of(
                                        PAID.refunded("by hand", new Money(500)),
                                        PAID.refunded("o.1.r1", new Money(500)))
                                .findings())
                .containsExactly(
                        finding(Kind.REFUNDED_THERE_NOT_HERE, "by hand", 500, 0, "paid"),
                        finding(Kind.REFUNDED_HERE_NOT_THERE, "o.1.r1", 0, 500, "paid"));
    }

    @Test
    void each_finding_says_what_is_wrong_and_what_to_do() {
        for (Kind kind : Kind.values()) {
            assertThat(finding(kind, "o.1.r1", 5000, 4500, "declined").sentence())
                    .startsWith("o.1: ")
                    .containsPattern("5000|4500")
                    .endsWith(".");
        }
    }
}
