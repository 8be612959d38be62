package soban.console.rider;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import soban.console.screen.Language;
import soban.console.screen.Phrasebook;
import soban.desk.RiderBoard;
import soban.desk.RiderBoard.Brought;
import soban.domain.money.Money;
import soban.domain.order.OrderId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// Fees of several currencies.
class FeesTest {
    private static final Fees FEES = new Fees(Phrasebook.of(Language.EN, ZoneOffset.UTC));

    private static Brought brought(int number, long fee, @Nullable String currency) {
        var id = new OrderId("cafe-number" + number);
        return new Brought(id, number, "Shop", new Money(fee), currency, Instant.EPOCH);
    }

    private static RiderBoard day(Brought... done) {
        return new RiderBoard("area", true, null, List.of(), List.of(), List.of(done));
    }

    @Test
    void fees_of_one_currency_have_a_sum_and_an_average() {
        var day = day(brought(1, 350, "EUR"), brought(2, 450, "EUR"));
        assertThat(FEES.earned(day)).isEqualTo("€8.00");
        assertThat(FEES.average(day)).isEqualTo("€4.00");
    }

    @Test
    void fees_of_two_currencies_are_not_added_to_each_other() {
        var day = day(brought(1, 350, "EUR"), brought(2, 3000, "KRW"));
        assertThat(FEES.earned(day)).isEqualTo("€3.50 + ₩3,000");
        assertThat(FEES.average(day)).isEqualTo("–");
    }

    @Test
    void what_is_of_no_known_currency_is_a_bare_number() {
        assertThat(FEES.earned(day(brought(1, 3500, null)))).isEqualTo("3,500");
    }
}
