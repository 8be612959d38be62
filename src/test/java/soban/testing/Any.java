package soban.testing;

import soban.domain.customer.CustomerId;
import soban.domain.delivery.RiderId;
import soban.domain.money.Money;
import soban.domain.order.OrderId;
import soban.domain.person.Personal;
import soban.domain.shop.ShopId;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// One of every record there is, so that a table can be held against all commands or events and a
/// new one can't be forgotten in it. Texts say which component they are (`the-phone`), and every
/// amount is the same that occurs nowhere else.
public final class Any {
    public static final Money AMOUNT = new Money(7_654_321);

    /// How what belongs to a person can stand: open, sealed, forgotten.
    public static final List<Function<String, Personal>> FORMS =
            List.of(
                    Personal::of,
                    text -> new Personal.Sealed("the-key", "the-box", text.length()),
                    _ -> Personal.Forgotten.IT);

    private final int kind;
    private final Function<String, Personal> form;

    private Any(int kind, Function<String, Personal> form) {
        this.kind = kind;
        this.form = form;
    }

    /// All records below a sealed interface, at whatever depth.
    public static List<Class<?>> kindsOf(Class<?> sealed) {
        return leaves(sealed).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Any::leaves)
                : Stream.of(type);
    }

    public static <T> T one(Class<T> type) {
        return one(type, 0);
    }

    /// With the given one of each value that comes in several kinds.
    public static <T> T one(Class<T> type, int kind) {
        return one(type, kind, Personal::of);
    }

    /// With what belongs to a person in the given form.
    public static <T> T one(Class<T> type, int kind, Function<String, Personal> form) {
        return type.cast(new Any(kind, form).of(type, type.getSimpleName()));
    }

    private Object of(Type type, String name) {
        if (type instanceof ParameterizedType list) {
            return List.of(of(list.getActualTypeArguments()[0], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == Personal.class) {
            return form.apply("the-" + name);
        }
        if (plain.isSealed()) {
            Class<?>[] kinds = plain.getPermittedSubclasses();
            return of(kinds[kind % kinds.length], name);
        }
        return switch (plain.getName()) {
            case "java.lang.String" -> "the-" + name;
            case "int", "java.lang.Integer" -> 1;
            case "long", "java.lang.Long" -> 1L;
            case "double" -> 1.0;
            case "boolean" -> true;
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.Duration" -> Duration.ofMinutes(1);
            case "java.time.LocalTime" -> LocalTime.NOON;
            default -> named(plain);
        };
    }

    private Object named(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "OrderId" -> new OrderId("cafe-7k2m9q4t1x8d");
            case "ShopId" -> new ShopId("cafe");
            case "CustomerId" -> new CustomerId("mina01");
            case "RiderId" -> new RiderId("rider-1");
            case "Money" -> AMOUNT;
            default -> record(type);
        };
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(parts).map(p -> of(p.getGenericType(), p.getName())).toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("no way to make a " + type, e);
        }
    }
}
