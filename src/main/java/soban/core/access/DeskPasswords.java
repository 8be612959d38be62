package soban.core.access;

import soban.wire.Base32;

/// What desks prove themselves with at the broker. It is made from the name and the installation's
/// secret, so that a desk that missed the answer is given the same again, by any core, and nobody
/// keeps it.
public final class DeskPasswords {
    private static final int CHARACTERS = 48;

    private final Secret secret;

    public DeskPasswords(Secret secret) {
        this.secret = secret;
    }

    public String of(String name) {
        return Base32.of(secret.sign("desk\0" + name), CHARACTERS);
    }
}
