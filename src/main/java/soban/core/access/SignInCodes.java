package soban.core.access;

import soban.domain.customer.CustomerId;
import soban.wire.Base32;

import java.nio.ByteBuffer;

/// The one-time codes that are sent to customers. A code is made from a challenge and the secret,
/// by whoever sends it and again by whoever checks it, so that it stands in no log and no database.
public final class SignInCodes {
    private static final int MANY = 1_000_000;

    private final Secret secret;

    public SignInCodes(Secret secret) {
        this.secret = secret;
    }

    /// Six digits.
    public String code(CustomerId customer, String challenge) {
        long number = ByteBuffer.wrap(secret.sign("code " + customer + " " + challenge)).getLong();
        return "%06d".formatted(Math.floorMod(number, MANY));
    }

    public boolean isRight(CustomerId customer, String challenge, String given) {
        return Secret.same(code(customer, challenge), given);
    }

    /// Somebody who does not exist, always the same for one phone: asked for in place of a customer
    /// who is not known, so that nobody can tell from the outside.
    public CustomerId nobody(String phone) {
        return new CustomerId(Base32.of(secret.sign("nobody " + phone), 16));
    }
}
