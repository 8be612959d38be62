package soban.console.owner;

import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Wrong;
import soban.domain.shop.Settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Settings that belong together while somebody changes them. What is saved is what was changed
/// here and nothing else, on top of the settings as they are by then.
final class SettingsForm {
    private final List<SettingField> fields;
    private final Check check;
    private final Map<String, String> start = new HashMap<>();
    private final Map<String, String> typed = new HashMap<>();

    /// What no field can see by itself: the label of the field to blame with what is wrong.
    interface Check {
        Optional<Map.Entry<String, String>> wrong(Settings changed, Map<String, String> typed);
    }

    SettingsForm(List<SettingField> fields) {
        this(fields, (_, _) -> Optional.empty());
    }

    SettingsForm(List<SettingField> fields, Check check) {
        this.fields = List.copyOf(fields);
        this.check = check;
    }

    List<SettingField> fields() {
        return fields;
    }

    /// What nobody is changing just now follows the settings.
    void see(Settings now) {
        for (SettingField field : fields) {
            String text = field.text().apply(now);
            boolean mine = isChanged(field) && !text.equals(typed.get(field.label()));
            start.put(field.label(), text);
            if (!mine) {
                typed.put(field.label(), text);
            }
        }
    }

    void type(String label, String text) {
        typed.put(label, text);
    }

    String typed(SettingField field) {
        return typed.getOrDefault(field.label(), "");
    }

    boolean isChanged(SettingField field) {
        return !typed(field).equals(start.getOrDefault(field.label(), ""));
    }

    boolean isChanged() {
        return fields.stream().anyMatch(this::isChanged);
    }

    void undo() {
        typed.putAll(start);
    }

    /// What is wrong, by the field's label.
    Map<String, String> problems(Settings now) {
        var problems = new TreeMap<String, String>();
        Settings changed = now;
        for (SettingField field : fields) {
            if (isChanged(field)) {
                switch (field.write().into(changed, typed(field).strip())) {
                    case Good(var good) -> changed = good;
                    case Wrong(var problem) -> problems.put(field.label(), problem);
                }
            }
        }
        if (isChanged() && problems.isEmpty()) {
            check.wrong(changed, Map.copyOf(typed))
                    .ifPresent(found -> problems.put(found.getKey(), found.getValue()));
        }
        return problems;
    }

    /// The settings with what was changed here, unless something is wrong or nothing was changed.
    Optional<Settings> saved(Settings now) {
        if (!isChanged() || !problems(now).isEmpty()) {
            return Optional.empty();
        }
        Settings changed = now;
        for (SettingField field : fields) {
            if (isChanged(field)
                    && field.write().into(changed, typed(field).strip())
                            instanceof Good(var good)) {
                changed = good;
            }
        }
        return changed.equals(now) ? Optional.empty() : Optional.of(changed);
    }
}
