package soban.wire;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.customer.Contact;

/// What can't be read is spoken of in logs, so what it holds must not be repeated.
class DiscretionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customer\": {\"phone\": \"010-1234-5678\"}}",
                "{\"name\": \"Kim\", \"phone\": [\"010-1234-5678\"]}",
                "{\"name\": \"Kim\", \"channel\": \"010-1234-5678\"}",
                "{\"name\": \"Kim\", \"phone\": 010-1234-5678}",
                "{\"name\": \"Kim\", \"phone\": \"010-1234-5678\", \"phone\": \"010-1234-5678\"}",
                "{\"name\": \"Kim\", \"010-1234-5678",
                "010-1234-5678"
            })
    void why_it_can_not_be_read_repeats_nothing_of_it(String json) {
        assertThatThrownBy(() -> Json.read(json, Contact.class))
                .isInstanceOf(Unreadable.class)
                .message()
                .startsWith("Contact")
                .doesNotContain("1234")
                .doesNotContain("Kim");
    }
}
