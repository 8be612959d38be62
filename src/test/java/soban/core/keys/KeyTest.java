package soban.core.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

class KeyTest {
    private final Key key = Key.random("customer:mina/1");

    @ParameterizedTest
    @ValueSource(strings = {"", "010-1234-5678", "서울 마포구 연남동 223-14 🌷", "  "})
    void what_was_sealed_is_opened_again(String text) throws Exception {
        assertThat(key.open(key.seal(text))).isEqualTo(text);
    }

    @Test
    void nothing_of_the_text_stands_in_the_box() {
        String box = key.seal("010-1234-5678");
        byte[] bytes = Base64.getUrlDecoder().decode(box);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .doesNotContain("010", "1234", "5678");
        assertThat(key).asString().doesNotContain(box).contains("customer:mina/1");
    }

    @Test
    void the_same_text_gives_the_same_box_and_another_another() {
        assertThat(key.seal("Mina")).isEqualTo(key.seal("Mina")).isNotEqualTo(key.seal("Minb"));
        assertThat(Key.random("customer:mina/1").seal("Mina")).isNotEqualTo(key.seal("Mina"));
    }

    @Test
    void no_nonce_comes_twice_for_different_texts() {
        assertThat(key.seal("Mina").substring(0, 16))
                .isNotEqualTo(key.seal("Jun").substring(0, 16));
    }

    @Test
    void another_key_opens_nothing() {
        String box = key.seal("Mina");
        assertThatThrownBy(() -> Key.random("customer:mina/1").open(box))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> new Key("customer:jun/1", key.bytes()).open(box))
                .as("the same bytes under another owner's name")
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_box_that_was_touched_is_not_opened() {
        byte[] box = Base64.getUrlDecoder().decode(key.seal("Mina"));
        for (int i = 0; i < box.length; i++) {
            box[i] ^= 1;
            String touched = Base64.getUrlEncoder().encodeToString(box);
            assertThatThrownBy(() -> key.open(touched))
                    .as("byte %d", i)
                    .isInstanceOf(GeneralSecurityException.class);
            box[i] ^= 1;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAA"})
    void nonsense_is_no_box(String box) {
        assertThatThrownBy(() -> key.open(box)).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void a_key_of_another_length_is_none() {
        assertThatThrownBy(() -> new Key("customer:mina/1", new byte[32]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
