package soban.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    private static final Money MOST = new Money(Long.MAX_VALUE);

    @Test
    void money_is_added_and_multiplied_in_whole_units() {
        assertThat(new Money(4500).plus(new Money(500)).times(2)).isEqualTo(new Money(10_000));
        assertThat(Money.NONE.plus(new Money(-300))).isEqualTo(new Money(-300));
    }

    @Test
    void too_much_money_throws_instead_of_becoming_a_debt() {
        assertThatThrownBy(() -> MOST.plus(new Money(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> MOST.times(2)).isInstanceOf(ArithmeticException.class);
    }
}
