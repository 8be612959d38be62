package soban.console.rider;

import org.jspecify.annotations.Nullable;

import soban.desk.DeskAction;
import soban.desk.DeskView;
import soban.desk.Notice;

import java.util.Set;
import java.util.stream.Collectors;

/// Whether this rider has just asked to begin or to end work. The board says so only when the core
/// has answered; until then a second press would make no sense.
final class DutyWish {
    private static final Set<String> PRESSES =
            Set.of(
                    DeskAction.nameOf(DeskAction.GoOnDuty.class),
                    DeskAction.nameOf(DeskAction.GoOffDuty.class));

    private @Nullable Boolean wanted;
    private Set<Long> refused = Set.of();
    private boolean wasWaiting;

    void ask(boolean onDuty, DeskView view) {
        wanted = onDuty;
        wasWaiting = false;
        refused = refusals(view);
    }

    boolean isAsked() {
        return wanted != null;
    }

    /// Granted, refused, or answered in some other way.
    void look(DeskView view) {
        if (wanted == null) {
            return;
        }
        boolean answered = wasWaiting && view.waiting() == 0;
        wasWaiting |= view.waiting() > 0;
        if (answered || wanted == view.rider().onDuty() || !refused.containsAll(refusals(view))) {
            wanted = null;
        }
    }

    private static Set<Long> refusals(DeskView view) {
        return view.notices().stream()
                .filter(notice -> PRESSES.contains(notice.action()))
                .map(Notice::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
