package soban.domain.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {
    @Test
    void an_address_has_a_district_and_a_line_and_is_no_novel() {
        assertThat(new Address("d", "l", "").fits()).isTrue();
        assertThat(new Address("d".repeat(60), "l".repeat(200), "e".repeat(200)).fits()).isTrue();
        assertThat(new Address("d".repeat(61), "l", "").fits()).isFalse();
        assertThat(new Address("d", "l".repeat(201), "").fits()).isFalse();
        assertThat(new Address("d", "l", "e".repeat(201)).fits()).isFalse();
    }
}
