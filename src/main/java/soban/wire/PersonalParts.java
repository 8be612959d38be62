package soban.wire;

import org.jspecify.annotations.Nullable;

import soban.domain.person.Personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/// Finds what belongs to persons, however deep it lies in a record or in lists of records.
public final class PersonalParts {
    private static final ClassValue<Form> FORMS =
            new ClassValue<>() {
                @Override
                protected Form computeValue(Class<?> type) {
                    return Form.of(type);
                }
            };

    private PersonalParts() {}

    /// The same value with another in the place of each personal part; the very same one where none
    /// changes.
    @SuppressWarnings("unchecked")
    public static <T> T each(T value, UnaryOperator<Personal> change) {
        return (T)
                switch (value) {
                    case Personal part -> change.apply(part);
                    case Record record -> FORMS.get(record.getClass()).each(record, change);
                    case List<?> all -> list(all, change);
                    default -> value;
                };
    }

    /// The same with nothing of a person in it.
    public static <T extends Record> T forgotten(T value) {
        return each(value, part -> part.isBlank() ? part : Personal.Forgotten.IT);
    }

    private static List<?> list(List<?> all, UnaryOperator<Personal> change) {
        var changed = new ArrayList<Object>(all.size());
        boolean other = false;
        for (Object element : all) {
            Object now = each(element, change);
            other |= differs(now, element);
            changed.add(now);
        }
        return other ? changed : all;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean differs(@Nullable Object one, @Nullable Object other) {
        return one != other;
    }

    /// How records of one class are taken apart and put together.
    private record Form(List<RecordComponent> parts, Constructor<?> constructor) {
        static Form of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                Arrays.stream(parts).forEach(part -> part.getAccessor().setAccessible(true));
                return new Form(List.of(parts), constructor);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Object each(Record record, UnaryOperator<Personal> change) {
            try {
                @Nullable Object[] values = new @Nullable Object[parts.size()];
                boolean other = false;
                for (int i = 0; i < values.length; i++) {
                    Object before = parts.get(i).getAccessor().invoke(record);
                    values[i] = before == null ? null : PersonalParts.each(before, change);
                    other |= differs(values[i], before);
                }
                return other ? constructor.newInstance(values) : record;
            } catch (ReflectiveOperationException problem) {
                throw new IllegalStateException(
                        "a record that can't be taken apart: " + record.getClass(), problem);
            }
        }
    }
}
