package soban.console.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.person.Personal;

import java.time.ZoneOffset;

class PhrasebookTest {
    private static final Personal MINA = Personal.of("미나");
    private static final Personal PHONE = Personal.of("010-1234-5678");
    private static final Personal GONE = Personal.Forgotten.IT;

    private final Phrasebook english = Phrasebook.of(Language.EN, ZoneOffset.UTC);
    private final Phrasebook korean = Phrasebook.of(Language.KO, ZoneOffset.UTC);

    @Test
    void in_the_place_of_what_is_forgotten_stands_a_word() {
        assertThat(english.person(MINA)).isEqualTo("미나");
        assertThat(english.person(Personal.Open.NOTHING)).isEmpty();
        assertThat(english.person(new Personal.Sealed("k", "b", 3))).isEmpty();
        assertThat(english.person(GONE)).isEqualTo("(forgotten)");
        assertThat(korean.person(GONE)).isEqualTo("(삭제된 고객)");
    }

    @Test
    void several_are_joined_as_far_as_there_are_any_and_the_word_stands_once() {
        assertThat(english.person(" · ", MINA, PHONE)).isEqualTo("미나 · 010-1234-5678");
        assertThat(english.person(" · ", MINA, Personal.Open.NOTHING)).isEqualTo("미나");
        assertThat(english.person(" · ", GONE, GONE)).isEqualTo("(forgotten)");
        assertThat(english.person(" · ", GONE, PHONE)).isEqualTo("(forgotten) · 010-1234-5678");
    }
}
