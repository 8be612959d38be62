package soban.wire;

import soban.domain.person.Personal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/// Values that come in several kinds, such as the answer of a gateway. What belongs to a person has
/// no kind, but forms of its own.
final class Variants {
    private Variants() {}

    /// How many samples show every kind of what the record holds.
    static int kinds(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(Variants::hasKinds)
                .mapToInt(t -> t.getPermittedSubclasses().length)
                .max()
                .orElse(1);
    }

    static boolean hasKinds(Class<?> type) {
        return type.isSealed() && type.isInterface() && type != Personal.class;
    }
}
