package soban.console.owner;

import soban.console.owner.SettingField.Good;
import soban.console.owner.SettingField.Wrong;
import soban.console.screen.Phrasebook;
import soban.domain.shop.Windows;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// How long a shop waits for what, within the bounds of the core, so that nothing is sent that it
/// would refuse.
final class WindowsForm {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final TypedLength lengths;

    private WindowsForm(Phrasebook book) {
        lengths = new TypedLength(book);
    }

    static SettingsForm make(Phrasebook book) {
        return new WindowsForm(book).form();
    }

    private SettingsForm form() {
        return new SettingsForm(
                List.of(
                        window("settings.window.promise", Windows::promise, 2, SECOND, WEEK),
                        window("settings.window.answer", Windows::answer, 1, SECOND, DAY),
                        window("settings.window.payment", Windows::payment, 0, SECOND, DAY),
                        window("settings.window.undo", Windows::undo, 3, Duration.ZERO, DAY),
                        window(
                                "settings.window.cancel-answer",
                                Windows::cancelAnswer,
                                4,
                                SECOND,
                                Duration.ofMinutes(10)),
                        window("settings.window.hold-alarm", Windows::holdAlarm, 5, SECOND, WEEK),
                        window("settings.window.claim", Windows::claim, 6, SECOND, DAY),
                        window("settings.window.progress", Windows::progress, 7, SECOND, DAY),
                        window(
                                "settings.window.completion",
                                Windows::completion,
                                8,
                                SECOND,
                                Duration.ofDays(30))));
    }

    /// @param place among the windows
    private SettingField window(
            String label,
            Function<Windows, Duration> of,
            int place,
            Duration least,
            Duration most) {
        return SettingField.written(
                label,
                s -> lengths.text(of.apply(s.windows())),
                (s, text) ->
                        lengths.read(text)
                                .filter(d -> d.compareTo(least) >= 0 && d.compareTo(most) <= 0)
                                .<SettingField.Written>map(
                                        d -> new Good(s.with(with(s.windows(), place, d))))
                                .orElseGet(() -> new Wrong(wrong(most))));
    }

    private static String wrong(Duration most) {
        if (most.compareTo(DAY) > 0) {
            return most.equals(WEEK) ? "settings.wrong.week" : "settings.wrong.month";
        }
        return most.equals(DAY) ? "settings.wrong.day" : "settings.wrong.ten";
    }

    private static Windows with(Windows w, int place, Duration changed) {
        Duration[] all = {
            w.payment(),
            w.answer(),
            w.promise(),
            w.undo(),
            w.cancelAnswer(),
            w.holdAlarm(),
            w.claim(),
            w.progress(),
            w.completion()
        };
        all[place] = changed;
        return new Windows(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7], all[8]);
    }
}
