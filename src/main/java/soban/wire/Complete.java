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
                    return Arrays.stream(type.getRecordComponents())
                            .filter(Complete::canLackSomething)
                            .map(Part::of)
                            .toList();
                }
            };

    private record Part(String name, Method accessor, boolean optional) {
        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(component.getName(), component.getAccessor(), isOptional(component));
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

    private static boolean canLackSomething(RecordComponent part) {
        Class<?> type = part.getType();
        boolean isWhole = type == String.class || type.isEnum();
        return !type.isPrimitive() && !(isWhole && isOptional(part));
    }

    private static boolean isOptional(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static void check(Object value) throws Unreadable {
        String missing = missing(value);
        if (missing != null) {
            throw new Unreadable(value.getClass().getSimpleName() + missing);
        }
    }

    /// What is missing and where in this value, `.lines[0].id: missing`; null for nothing. Nearly
    /// always nothing is: words are made only on the way back from what is.
    private static @Nullable String missing(Object value) {
        return switch (value) {
            case Record record -> missingPart(record);
            case Collection<?> all -> missingElement(all);
            case Map<?, ?> all -> missingElement(all.values());
            default -> null;
        };
    }

    private static @Nullable String missingPart(Record record) {
        for (Part part : PARTS.get(record.getClass())) {
            Object inner = part.of(record);
            if (inner == null && !part.optional()) {
                return "." + part.name() + ": missing";
            }
            String deeper = inner == null ? null : missing(inner);
            if (deeper != null) {
                return "." + part.name() + deeper;
            }
        }
        return null;
    }

    private static @Nullable String missingElement(Collection<?> all) {
        int index = 0;
        for (Object each : all) {
            if (each == null) {
                return "[" + index + "]: null";
            }
            String deeper = missing(each);
            if (deeper != null) {
                return "[" + index + "]" + deeper;
            }
            index++;
        }
        return null;
    }
}
