package soban.core.access;

import soban.wire.Base32;

/// By what a phone number is found again where it must not stand: nobody without the installation's
/// secret can tell which number a mark is of.
public final class PhoneMarks {
    private static final int CHARACTERS = 32;

    private final Secret secret;

    public PhoneMarks(Secret secret) {
        this.secret = secret;
    }

    /// However a number is grouped, it rings one phone, and a Korean one may be written as it is
    /// dialled from abroad.
    public static String plain(String phone) {
        return phone.replaceAll("[^0-9+]", "").replaceFirst("^\\+820?", "0");
    }

    public String of(String phone) {
        return Base32.of(secret.sign("phone\0" + plain(phone)), CHARACTERS);
    }
}
