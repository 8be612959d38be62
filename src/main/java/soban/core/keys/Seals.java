package soban.core.keys;

import soban.domain.person.Personal;
import soban.wire.PersonalParts;

import java.security.GeneralSecurityException;
import java.util.function.Supplier;

/// Seals what belongs to persons on its way into the log, and opens it on its way to those whom it
/// concerns.
public final class Seals {
    private final KeyRing ring;

    public Seals(KeyRing ring) {
        this.ring = ring;
    }

    /// For those who pass on what is sealed, and have nothing of their own to say of anybody.
    public static Seals withoutKeys() {
        return new Seals(new NoKeys());
    }

    /// The same with everything sealed that belongs to a person.
    ///
    /// @param owner whose it is, asked for only where there is something to seal
    public <T extends Record> T sealed(T value, Supplier<String> owner) {
        return PersonalParts.each(
                value,
                part ->
                        part instanceof Personal.Open(var text) && !part.isBlank()
                                ? seal(owner.get(), text)
                                : part);
    }

    private Personal seal(String owner, String text) {
        return switch (ring.forSealing(owner)) {
            case Found.Known(var key) ->
                    new Personal.Sealed(key.id(), key.seal(text), text.length());
            case Found.Destroyed _ -> Personal.Forgotten.IT;
            case Found.Missing _ -> throw new MissingKey(owner);
        };
    }

    /// The same with everything open that was sealed, unless it is forgotten.
    ///
    /// @throws MissingKey while a key is not here
    public <T extends Record> T opened(T value) {
        return PersonalParts.each(value, this::open);
    }

    public Personal open(Personal part) {
        if (!(part instanceof Personal.Sealed(var id, var box, var _))) {
            return part;
        }
        return switch (ring.find(id)) {
            case Found.Known(var key) -> open(key, box);
            case Found.Destroyed _ -> Personal.Forgotten.IT;
            case Found.Missing _ -> throw new MissingKey(id);
        };
    }

    /// A box that its key does not open was damaged, or put there by somebody else: nobody will
    /// ever read it.
    private static Personal open(Key key, String box) {
        try {
            return Personal.of(key.open(box));
        } catch (GeneralSecurityException damaged) {
            return Personal.Forgotten.IT;
        }
    }
}
