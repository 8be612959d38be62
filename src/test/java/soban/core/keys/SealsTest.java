package soban.core.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import soban.domain.order.Recipient;
import soban.domain.person.Personal;
import soban.domain.place.Address;

import java.util.List;

class SealsTest {
    private static final String OWNER = "customer:mina12345";

    private final KeysInMemory keys = new KeysInMemory();
    private final Seals seals = keys.seals();

    private record Parcel(String shop, List<Address> ways, Recipient to, Personal nothing) {}

    private static Parcel parcel() {
        return new Parcel(
                "cafe",
                List.of(new Address("oksu", "독서당로 1", "")),
                new Recipient("Mina", "010-1234-5678"),
                Personal.of(""));
    }

    @Test
    void everything_that_belongs_to_a_person_is_sealed_however_deep_it_lies() {
        var sealed = seals.sealed(parcel(), () -> OWNER);
        assertThat(sealed.shop()).isEqualTo("cafe");
        assertThat(sealed.ways().getFirst().district()).isEqualTo("oksu");
        assertThat(
                        List.of(
                                sealed.ways().getFirst().line(),
                                sealed.to().name(),
                                sealed.to().phone()))
                .allMatch(
                        part ->
                                part instanceof Personal.Sealed(var key, _, _)
                                        && KeyRing.ownerOf(key).equals(OWNER));
        assertThat(sealed.nothing()).isEqualTo(Personal.of(""));
        assertThat(sealed.to().phone().fits(13)).isTrue();
        assertThat(sealed.to().phone().fits(12)).isFalse();
        assertThat(seals.opened(sealed)).isEqualTo(parcel());
    }

    @Test
    void what_is_sealed_twice_is_the_same_and_is_not_sealed_again() {
        var sealed = seals.sealed(parcel(), () -> OWNER);
        assertThat(seals.sealed(parcel(), () -> OWNER)).isEqualTo(sealed);
        assertThat(seals.sealed(sealed, () -> "customer:somebodyelse")).isEqualTo(sealed);
    }

    @Test
    void nobody_is_asked_for_where_nothing_is_to_be_sealed() {
        record Empty(String shop, Personal note) {}
        var empty = new Empty("cafe", Personal.of("  "));
        assertThat(
                        seals.sealed(
                                empty,
                                () -> {
                                    throw new AssertionError("asked");
                                }))
                .isSameAs(empty);
    }

    @Test
    void what_is_forgotten_is_neither_opened_nor_sealed_anew() {
        var sealed = seals.sealed(parcel(), () -> OWNER);
        keys.forget(List.of(OWNER));
        assertThat(seals.opened(sealed).to().name()).isEqualTo(Personal.Forgotten.IT);
        assertThat(seals.sealed(parcel(), () -> OWNER).to().name())
                .isEqualTo(Personal.Forgotten.IT);
    }

    @Test
    void a_missing_key_is_awaited_and_not_taken_for_forgotten() {
        var sealed = seals.sealed(parcel(), () -> OWNER);
        keys.lose(true);
        assertThatThrownBy(() -> seals.opened(sealed)).isInstanceOf(MissingKey.class);
        keys.lose(false);
        assertThat(seals.opened(sealed)).isEqualTo(parcel());
    }

    @Test
    void a_box_that_somebody_made_up_is_never_read() {
        var known = (Personal.Sealed) seals.sealed(parcel(), () -> OWNER).to().name();
        var forged = new Personal.Sealed(known.key(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 4);
        assertThat(seals.open(forged)).isEqualTo(Personal.Forgotten.IT);
    }

    @Test
    void who_has_no_keys_passes_on_what_is_sealed_and_says_nothing_of_anybody() {
        var sealed = seals.sealed(parcel(), () -> OWNER);
        Seals none = Seals.withoutKeys();
        assertThat(none.sealed(sealed, () -> OWNER)).isEqualTo(sealed);
        assertThatThrownBy(() -> none.sealed(parcel(), () -> OWNER)).isInstanceOf(MissingKey.class);
    }
}
