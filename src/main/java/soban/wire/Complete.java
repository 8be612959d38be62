package soban.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Looks through a record that was read: every part that is not marked nullable must be there. JSON can leave out what
/// the compiler believes is always present, so this stands between the two.
final class Complete {
    private Complete() {}

    static void check(Object value) throws Unreadable {
        switch (value) {
            case Record record -> {
                for (RecordComponent part : record.getClass().getRecordComponents()) {
                    Object inner = read(record, part);
                    if (inner != null) {
                        check(inner);
                    } else if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new Unreadable(
                                record.getClass().getSimpleName() + ": " + part.getName() + " is missing");
                    }
                }
            }
            case Collection<?> all -> {
                for (Object each : all) {
                    if (each == null) {
                        throw new Unreadable("a list holds a null");
                    }
                    check(each);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(Record record, RecordComponent part) {
        try {
            var accessor = part.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
