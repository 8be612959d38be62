package soban.console.screen;

import soban.desk.Notice;

import java.util.Set;

/// What a notice says, in plain words.
public final class RefusalWords {
    /// What a notice is about: presses that can be refused, and news.
    public static final Set<String> PRESSES =
            Set.of(
                    "accept",
                    "reject",
                    "lengthen",
                    "start",
                    "finish",
                    "hand-over",
                    "undo",
                    "cancel",
                    "decide-cancel",
                    "refund",
                    "record-refund",
                    "record-charge",
                    "take-cash",
                    "offer-again",
                    "reassign",
                    "deliver-ourselves",
                    "start-delivery",
                    "finish-delivery",
                    "fail-delivery",
                    "answer-review",
                    "take-order",
                    "sell-out",
                    "put-back",
                    "put-product",
                    "remove-product",
                    "count-stock",
                    "add-stock",
                    "pause",
                    "resume",
                    "busy",
                    "end-busy",
                    "change-settings",
                    "retire",
                    "go-on-duty",
                    "go-off-duty",
                    "move-to",
                    "claim",
                    "give-back",
                    "pick-up",
                    "deliver",
                    "sign-off",
                    Notice.WORK_LOST,
                    Notice.TAKEN_AWAY,
                    Notice.CLOCK_OFF);

    private RefusalWords() {}

    /// `#84 · Not started`
    public static String refused(Strings strings, Notice notice) {
        String press = PRESSES.contains(notice.action()) ? notice.action() : "other";
        String words = strings.text("refused." + press);
        return notice.subject().isEmpty() ? words : notice.subject() + " · " + words;
    }

    /// Why it was refused and what to do now, with what the core added.
    public static String why(Strings strings, Notice notice) {
        if (notice.action().equals(Notice.CLOCK_OFF)) {
            return clock(strings, notice.detail().split(Notice.IS_NOT, 2));
        }
        String sentence = strings.text("refusal." + notice.code().code());
        return notice.detail().isBlank() ? sentence : sentence + " (" + notice.detail() + ")";
    }

    private static String clock(Strings strings, String... both) {
        return strings.text("clock.set-right", both[0], both[both.length - 1]);
    }
}
