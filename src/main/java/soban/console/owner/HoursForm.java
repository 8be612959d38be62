package soban.console.owner;

import soban.console.owner.SettingField.Choice;
import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Written;
import soban.console.owner.SettingField.Wrong;
import soban.console.screen.TypedHours;
import soban.domain.shop.Hours;
import soban.domain.shop.OpenSpan;
import soban.domain.shop.Settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// When the shop is open, day by day. A shop without any opening counts as open round the clock, so
/// that must be said and can't come of days that are left empty.
final class HoursForm {
    static final String ALWAYS = "ALWAYS";
    static final String BY_DAY = "BY_DAY";
    private static final String DAY = "settings.day.";
    static final String OPENING = "settings.opening";
    private static final int MOST_SPANS = 50;

    private HoursForm() {}

    static SettingsForm make() {
        var fields = new ArrayList<SettingField>();
        fields.add(
                SettingField.chosen(
                        OPENING,
                        List.of(
                                new Choice(ALWAYS, "settings.opening.always"),
                                new Choice(BY_DAY, "settings.opening.by-day")),
                        s -> s.hours().spans().isEmpty() ? ALWAYS : BY_DAY,
                        (s, text) -> text.equals(ALWAYS) ? with(s, List.of()) : new Good(s)));
        fields.add(day("settings.day.monday", DayOfWeek.MONDAY));
        fields.add(day("settings.day.tuesday", DayOfWeek.TUESDAY));
        fields.add(day("settings.day.wednesday", DayOfWeek.WEDNESDAY));
        fields.add(day("settings.day.thursday", DayOfWeek.THURSDAY));
        fields.add(day("settings.day.friday", DayOfWeek.FRIDAY));
        fields.add(day("settings.day.saturday", DayOfWeek.SATURDAY));
        fields.add(day("settings.day.sunday", DayOfWeek.SUNDAY));
        fields.add(
                SettingField.written(
                        "settings.zone",
                        s -> s.hours().zone(),
                        (s, text) ->
                                ZoneId.getAvailableZoneIds().contains(text)
                                        ? new Good(s.with(in(text, s.hours())))
                                        : new Wrong("settings.wrong.zone")));
        fields.add(
                SettingField.written(
                        "settings.day-start",
                        s -> s.hours().firstHour().toString(),
                        (s, text) ->
                                TypedHours.clock(text)
                                        .<Written>map(start -> new Good(s.with(from(s, start))))
                                        .orElseGet(() -> new Wrong("settings.wrong.day-start"))));
        return new SettingsForm(fields, HoursForm::wrong);
    }

    /// Round the clock no day needs its own opening.
    static Predicate<SettingField> usable(SettingsForm form) {
        SettingField opening = form.fields().getFirst();
        return field -> !field.label().startsWith(DAY) || form.typed(opening).equals(BY_DAY);
    }

    private static SettingField day(String label, DayOfWeek day) {
        return SettingField.written(
                label,
                s -> TypedHours.text(s.hours().spans(), day),
                (s, text) ->
                        TypedHours.read(text, day)
                                .map(spans -> replaced(s, day, spans))
                                .orElseGet(() -> new Wrong("settings.wrong.hours")));
    }

    private static Written replaced(Settings settings, DayOfWeek day, List<OpenSpan> spans) {
        var all = new ArrayList<>(settings.hours().spans());
        all.removeIf(span -> span.day() == day);
        all.addAll(spans);
        all.sort(Comparator.comparing(OpenSpan::day).thenComparing(OpenSpan::from));
        return with(settings, all);
    }

    private static Good with(Settings settings, List<OpenSpan> spans) {
        Hours before = settings.hours();
        return new Good(settings.with(new Hours(before.zone(), spans, before.dayStart())));
    }

    private static Hours from(Settings settings, LocalTime dayStart) {
        return new Hours(settings.hours().zone(), settings.hours().spans(), dayStart);
    }

    private static Hours in(String zone, Hours before) {
        return new Hours(zone, before.spans(), before.dayStart());
    }

    private static Optional<Map.Entry<String, String>> wrong(
            Settings changed, Map<String, String> typed) {
        boolean always = ALWAYS.equals(typed.get(OPENING));
        boolean none = changed.hours().spans().isEmpty();
        if (!always && none) {
            return Optional.of(Map.entry(OPENING, "settings.wrong.no-day"));
        }
        if (always && !none) {
            return Optional.of(Map.entry(OPENING, "settings.wrong.always"));
        }
        return changed.hours().spans().size() > MOST_SPANS
                ? Optional.of(Map.entry(OPENING, "settings.wrong.spans"))
                : Optional.empty();
    }
}
