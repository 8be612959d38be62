package soban.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import soban.domain.customer.Contact;
import soban.domain.person.Personal.Forgotten;
import soban.domain.person.Personal.Open;
import soban.domain.person.Personal.Sealed;
import soban.domain.place.Address;

import java.util.regex.Pattern;

class PersonalTest {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Personal SEALED = new Sealed("mina01/1", "b29t", 5);

    @Test
    void no_text_is_nothing_whoever_writes_it() {
        assertThat(Personal.of("")).isSameAs(Personal.Open.NOTHING).isEqualTo(new Open(""));
        assertThat(Personal.of("미나")).isEqualTo(new Open("미나"));
    }

    @Test
    void only_what_is_open_has_a_text() {
        assertThat(Personal.of("미나").text()).isEqualTo("미나");
        assertThat(SEALED.text()).isEmpty();
        assertThat(Forgotten.IT.text()).isEmpty();
    }

    @Test
    void only_an_open_text_can_be_blank() {
        assertThat(Personal.Open.NOTHING.isBlank()).isTrue();
        assertThat(Personal.of(" \n").isBlank()).isTrue();
        assertThat(Personal.of("미나").isBlank()).isFalse();
        assertThat(SEALED.isBlank()).isFalse();
        assertThat(Forgotten.IT.isBlank()).isFalse();
    }

    @Test
    void how_long_it_is_holds_for_what_is_sealed_too() {
        assertThat(Personal.of("12345").fits(5)).isTrue();
        assertThat(Personal.of("12345").fits(4)).isFalse();
        assertThat(SEALED.fits(5)).isTrue();
        assertThat(SEALED.fits(4)).isFalse();
        assertThat(Forgotten.IT.fits(0)).isTrue();
    }

    @Test
    void its_form_is_looked_at_while_it_is_open() {
        assertThat(Personal.of("010").matches(DIGITS)).isTrue();
        assertThat(Personal.of("010-").matches(DIGITS)).isFalse();
        assertThat(SEALED.matches(DIGITS)).isTrue();
        assertThat(Forgotten.IT.matches(DIGITS)).isTrue();
    }

    @Test
    void only_what_is_forgotten_is() {
        assertThat(Forgotten.IT.isForgotten()).isTrue();
        assertThat(SEALED.isForgotten()).isFalse();
        assertThat(Personal.Open.NOTHING.isForgotten()).isFalse();
    }

    @Test
    void an_address_is_one_when_it_is_sealed_or_forgotten_too() {
        assertThat(new Address("mapo", SEALED, Personal.Open.NOTHING).fits()).isTrue();
        assertThat(new Address("mapo", Forgotten.IT, Forgotten.IT).fits()).isTrue();
        assertThat(new Address("mapo", Personal.Open.NOTHING, SEALED).fits()).isFalse();
        var novel = new Sealed("mina01/1", "b29t", 201);
        assertThat(new Address("mapo", SEALED, novel).fits()).isFalse();
    }

    @Test
    void nothing_that_is_printed_says_it() {
        assertThat(Personal.of("010-1234-5678").toString()).doesNotContain("1234");
        assertThat(SEALED.toString()).contains("mina01/1").doesNotContain("b29t");
        var contact =
                new Contact(
                        "미나", "010-1234-5678", Contact.NOBODY.channel(), Contact.NOBODY.grade());
        assertThat(contact.toString()).doesNotContain("미나").doesNotContain("1234");
    }
}
