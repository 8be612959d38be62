package soban.wire;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Looks through a record that was read: every part that is not marked nullable must be there. JSON
/// can leave out what the compiler believes is always present, so this stands between the two.
final class Complete {
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private record Part(String name, Method accessor, boolean optional) {
        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class));
        }

        @Nullable Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private Complete() {}

    static void check(Object value) throws Unreadable {
        check(value, value.getClass().getSimpleName());
    }

    /// @param place where in the whole record the value stands: `PlaceOrder.lines[0]`
    private static void check(Object value, String place) throws Unreadable {
        switch (value) {
            case Record record -> checkParts(record, place);
            case Collection<?> all -> checkEach(all, place);
            case Map<?, ?> all -> checkEach(all.values(), place);
            default -> {}
        }
    }

    private static void checkParts(Record record, String place) throws Unreadable {
        for (Part part : PARTS.get(record.getClass())) {
            Object inner = part.of(record);
            if (inner != null) {
                if (isComposed(inner)) {
                    check(inner, place + "." + part.name());
                }
            } else if (!part.optional()) {
                throw new Unreadable(place + "." + part.name() + ": missing");
            }
        }
    }

    private static void checkEach(Collection<?> all, String place) throws Unreadable {
        int index = 0;
        for (Object each : all) {
            if (each == null) {
                throw new Unreadable(place + "[" + index + "]: null");
            }
            if (isComposed(each)) {
                check(each, place + "[" + index + "]");
            }
            index++;
        }
    }

    private static boolean isComposed(Object value) {
        return value instanceof Record
                || value instanceof Collection<?>
                || value instanceof Map<?, ?>;
    }
}
