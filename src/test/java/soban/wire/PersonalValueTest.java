package soban.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import soban.domain.order.Recipient;
import soban.domain.person.Personal;

class PersonalValueTest {
    private static final Personal SEALED = new Personal.Sealed("mina01/1", "b29t", 3);

    @Test
    void each_form_is_written_in_its_own_way_and_read_back() throws Unreadable {
        isWritten(Personal.of("미나"), "\"미나\"");
        isWritten(Personal.Open.NOTHING, "\"\"");
        isWritten(SEALED, "{\"key\":\"mina01/1\",\"box\":\"b29t\",\"length\":3}");
        isWritten(Personal.Forgotten.IT, "{\"forgotten\":true}");
    }

    private static void isWritten(Personal value, String json) throws Unreadable {
        assertThat(Json.write(value)).isEqualTo(json);
        assertThat(Json.read(json, Personal.class)).isEqualTo(value);
    }

    @Test
    void inside_a_record_it_stands_where_a_text_stood() throws Unreadable {
        var jun = new Recipient(SEALED, Personal.of("010-2222-3333"));
        String json =
                "{\"name\":{\"key\":\"mina01/1\",\"box\":\"b29t\",\"length\":3},"
                        + "\"phone\":\"010-2222-3333\"}";
        assertThat(Json.write(jun)).isEqualTo(json);
        assertThat(Json.read(json, Recipient.class)).isEqualTo(jun);
    }

    @Test
    void what_is_not_known_is_passed_over() throws Unreadable {
        assertThat(
                        Json.read(
                                "{\"box\":\"b29t\",\"new\":{\"key\":7},\"length\":3,\"key\":\"mina01/1\"}",
                                Personal.class))
                .isEqualTo(SEALED);
        assertThat(Json.read("{\"since\":[7],\"forgotten\":true}", Personal.class).isForgotten())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "7.5",
                "true",
                "null",
                "[]",
                "[\"text\"]",
                "{}",
                "{\"text\":\"text\"}",
                "{\"forgotten\":false}",
                "{\"forgotten\":\"true\"}",
                "{\"forgotten\":{}}",
                "{\"key\":\"k\",\"length\":3}",
                "{\"box\":\"b\",\"length\":3}",
                "{\"key\":\"k\",\"box\":\"b\"}",
                "{\"key\":\"k\",\"box\":\"b\",\"length\":-1}",
                "{\"key\":\"k\",\"box\":\"b\",\"length\":\"3\"}",
                "{\"key\":\"k\",\"box\":\"b\",\"length\":3.5}",
                "{\"key\":\"k\",\"box\":7,\"length\":3}",
                "{\"key\":{\"box\":\"b\"},\"box\":\"b\",\"length\":3}"
            })
    void anything_else_is_unreadable(String json) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> Json.read(json, Personal.class));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(
                        () ->
                                Json.read(
                                        "{\"name\":\"text\",\"phone\":" + json + "}",
                                        Recipient.class))
                .withMessageStartingWith("Recipient.phone")
                .withMessageNotContaining("text");
    }
}
