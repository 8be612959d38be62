package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.domain.money.Money;
import soban.domain.shop.Settings;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A shop's settings as they are typed and shown: `windows.answer=10m`. The keys are the names of
/// the settings themselves, so that a new one is there at once.
final class SettingsText {
    private SettingsText() {}

    /// Every setting with its value, in the form in which it is typed.
    static List<String> lines(Settings settings) {
        var lines = new ArrayList<String>();
        collect("", settings, lines);
        return lines;
    }

    private static void collect(String before, Record settings, List<String> lines) {
        for (var part : settings.getClass().getRecordComponents()) {
            String name = before + typed(part);
            if (part.getType().isRecord() && !part.getType().equals(Money.class)) {
                collect(name + ".", (Record) Objects.requireNonNull(value(settings, part)), lines);
            } else {
                lines.add(name + "=" + SettingValue.text(value(settings, part)));
            }
        }
    }

    static Settings changed(Settings settings, List<String> changes) {
        var changed = settings;
        for (String change : changes) {
            int equals = change.indexOf('=');
            if (equals < 1) {
                throw new BadUsage(
                        "'%s' is no setting. Write it as KEY=VALUE, such as prepares=on."
                                .formatted(change));
            }
            String key = change.substring(0, equals);
            var path = List.of(key.split("\\.", -1));
            changed = (Settings) with(changed, key, path, change.substring(equals + 1));
        }
        return changed;
    }

    private static Record with(Record settings, String key, List<String> path, String text) {
        var parts = settings.getClass().getRecordComponents();
        var types = new Class<?>[parts.length];
        var values = new @Nullable Object[parts.length];
        boolean found = false;
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = value(settings, parts[i]);
            if (typed(parts[i]).equals(path.getFirst())) {
                found = true;
                values[i] = next(values[i], parts[i], key, path, text);
            }
        }
        if (!found) {
            throw unknown(key);
        }
        return made(settings.getClass(), types, values);
    }

    private static @Nullable Object next(
            @Nullable Object now,
            RecordComponent part,
            String key,
            List<String> path,
            String text) {
        if (path.size() > 1 && now instanceof Record inner) {
            return with(inner, key, path.subList(1, path.size()), text);
        }
        boolean whole = part.getType().isRecord() && !part.getType().equals(Money.class);
        if (path.size() > 1 || whole) {
            throw unknown(key);
        }
        return SettingValue.read(part.getGenericType(), key, text);
    }

    private static BadUsage unknown(String key) {
        return new BadUsage(
                "There is no setting '%s'. 'soban desk --as SHOP/owner settings' shows them all."
                        .formatted(key));
    }

    private static String typed(RecordComponent part) {
        return part.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object value(Record of, RecordComponent part) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(part + " can't be read", problem);
        }
    }

    private static Record made(
            Class<? extends Record> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(type + " can't be made", problem);
        }
    }
}
