package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import soban.domain.customer.Customer;
import soban.domain.order.Order;
import soban.domain.place.GeoPoint;
import soban.domain.rider.Rider;
import soban.domain.shop.Shop;
import soban.domain.unit.Invitations;
import soban.testing.Any;

import java.util.stream.Stream;

/// The live state is written as JSON too: what a loop takes over must be what the one before it
/// left.
class StateTest {
    @TestFactory
    Stream<DynamicTest> what_is_remembered_is_taken_over_as_it_was_left() {
        return Stream.of(Order.class, Shop.class, Customer.class, Rider.class, Invitations.class)
                .map(
                        type ->
                                DynamicTest.dynamicTest(
                                        type.getSimpleName(),
                                        () -> {
                                            for (var form : Any.FORMS) {
                                                Object left = Any.one(type, 0, form);
                                                assertThat(Json.read(Json.write(left), type))
                                                        .isEqualTo(left);
                                            }
                                        }));
    }

    @Test
    void nothing_is_written_of_a_record_but_its_parts() {
        String written = Json.write(Any.one(Order.class));
        assertThat(Json.write(new GeoPoint(37.5, 127))).doesNotContain("arth");
        assertThat(Stream.of("finished", "ended", "unsettled", "shownToShop"))
                .noneMatch(word -> written.contains('"' + word + '"'));
    }
}
