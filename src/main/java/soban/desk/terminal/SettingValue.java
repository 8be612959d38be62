package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.shop.OpenSpan;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// One value of a setting as it is typed: `on`, `3000`, `10m`, `pickup,delivery`, `mon-fri
/// 09:00-21:00`.
final class SettingValue {
    private static final String NONE = "none";

    private enum Unit {
        S(Duration.ofSeconds(1)),
        M(Duration.ofMinutes(1)),
        H(Duration.ofHours(1)),
        D(Duration.ofDays(1));

        private final Duration size;

        Unit(Duration size) {
            this.size = size;
        }
    }

    private SettingValue() {}

    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> NONE;
            case Boolean yes -> yes ? "on" : "off";
            case Money money -> String.valueOf(money.amount());
            case Duration length -> text(length);
            case Enum<?> name -> lower(name);
            case OpenSpan span -> OpeningText.text(span);
            case List<?> list ->
                    list.stream().map(SettingValue::text).collect(Collectors.joining(","));
            default -> value.toString();
        };
    }

    private static String text(Duration length) {
        for (Unit unit : List.of(Unit.D, Unit.H, Unit.M)) {
            long many = length.dividedBy(unit.size);
            if (many > 0 && length.equals(unit.size.multipliedBy(many))) {
                return many + lower(unit);
            }
        }
        return length.toSeconds() + lower(Unit.S);
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Object read(Type type, String key, String text) {
        if (type instanceof ParameterizedType list) {
            return list(list.getActualTypeArguments()[0], key, text);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return constant(plain, key, text);
        }
        return switch (plain.getSimpleName()) {
            case "boolean" -> isOn(key, text);
            case "int" -> Math.toIntExact(number(key, text, 9));
            case "Money" -> text.equals(NONE) ? null : new Money(number(key, text, 15));
            case "Duration" -> length(key, text);
            case "LocalTime" -> text.equals(NONE) ? null : time(key, text);
            case "String" -> text;
            default -> throw new IllegalStateException("no setting is a " + type);
        };
    }

    private static List<?> list(Type of, String key, String text) {
        if (of.equals(OpenSpan.class)) {
            return OpeningText.read(text);
        }
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",", -1))
                        .map(each -> read(of, key, each.strip()))
                        .toList();
    }

    private static Object constant(Class<?> type, String key, String text) {
        var all = Arrays.stream(type.getEnumConstants()).map(each -> (Enum<?>) each).toList();
        return all.stream()
                .filter(each -> lower(each).equals(text))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        key,
                                        text,
                                        all.stream()
                                                .map(SettingValue::lower)
                                                .collect(Collectors.joining(", "))));
    }

    private static boolean isOn(String key, String text) {
        return switch (text) {
            case "on" -> true;
            case "off" -> false;
            default -> throw wrong(key, text, "on, off");
        };
    }

    private static long number(String key, String text, int digits) {
        if (!text.matches("[0-9]{1," + digits + "}")) {
            throw wrong(key, text, "a whole number");
        }
        return Long.parseLong(text);
    }

    private static Duration length(String key, String text) {
        if (!text.matches("[0-9]{1,7}[smhd]")) {
            throw wrong(key, text, "a time such as 90s, 10m, 24h or 7d");
        }
        int end = text.length() - 1;
        var unit = Unit.valueOf(text.substring(end).toUpperCase(Locale.ROOT));
        return unit.size.multipliedBy(Long.parseLong(text.substring(0, end)));
    }

    private static LocalTime time(String key, String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException problem) {
            throw wrong(key, text, "a time of day such as 05:00");
        }
    }

    private static BadUsage wrong(String key, String text, String possible) {
        return new BadUsage("%s can't be '%s'. It can be %s.".formatted(key, text, possible));
    }
}
