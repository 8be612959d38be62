package soban.core.views;

import soban.core.access.PhoneMarks;
import soban.core.access.Secret;
import soban.core.keys.KeysInMemory;

/// How customers are found by their phones in tests.
public final class TestPhones {
    private TestPhones() {}

    public static Phones make() {
        return with(new KeysInMemory());
    }

    public static Phones with(KeysInMemory keys) {
        return new Phones(keys.seals(), new PhoneMarks(new Secret(new byte[32])));
    }
}
