package soban.wire;

import org.jspecify.annotations.Nullable;

import soban.domain.person.Personal;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private record Form(List<Part> parts, Constructor<?> constructor, boolean personal) {
        static Form of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                List<Part> parts = Arrays.stream(components).map(Part::of).toList();
                return new Form(parts, constructor, parts.stream().anyMatch(Part::personal));
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Object each(Record record, UnaryOperator<Personal> change) {
            if (!personal) {
                return record;
            }
            try {
                @Nullable Object[] values = new @Nullable Object[parts.size()];
                boolean other = false;
                for (int i = 0; i < values.length; i++) {
                    Part part = parts.get(i);
                    if (part.personal) {
                        Object before = part.accessor.invoke(record);
                        values[i] = before == null ? null : PersonalParts.each(before, change);
                        other |= differs(values[i], before);
                    }
                }
                return other ? put(record, values) : record;
            } catch (ReflectiveOperationException problem) {
                throw new IllegalStateException(
                        "a record that can't be taken apart: " + record.getClass(), problem);
            }
        }

        private Object put(Record record, @Nullable Object[] values)
                throws ReflectiveOperationException {
            for (int i = 0; i < values.length; i++) {
                if (!parts.get(i).personal) {
                    values[i] = parts.get(i).accessor.invoke(record);
                }
            }
            return constructor.newInstance(values);
        }
    }

    /// @param personal whether there may be something of a person in it; most parts say by their
    ///   type that there is not, and are not looked at
    private record Part(Method accessor, boolean personal) {
        static Part of(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return new Part(
                    component.getAccessor(),
                    mayBePersonal(component.getGenericType(), new HashSet<>()));
        }

        private static boolean mayBePersonal(Type type, Set<Class<?>> above) {
            return switch (type) {
                case Class<?> plain -> mayBePersonal(plain, above);
                case ParameterizedType list when list.getRawType() == List.class ->
                        mayBePersonal(list.getActualTypeArguments()[0], above);
                case ParameterizedType other -> mayBePersonal(other.getRawType(), above);
                default -> true;
            };
        }

        private static boolean mayBePersonal(Class<?> type, Set<Class<?>> above) {
            if (Personal.class.isAssignableFrom(type)) {
                return true;
            }
            if (type.isRecord()) {
                return above.add(type)
                        && Arrays.stream(type.getRecordComponents())
                                .anyMatch(part -> mayBePersonal(part.getGenericType(), above));
            }
            if (type.isSealed()) {
                return above.add(type)
                        && Arrays.stream(type.getPermittedSubclasses())
                                .anyMatch(one -> mayBePersonal(one, above));
            }
            return !type.isPrimitive() && !Modifier.isFinal(type.getModifiers()) && !type.isEnum();
        }
    }
}
