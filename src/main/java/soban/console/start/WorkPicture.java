package soban.console.start;

import soban.console.screen.Strings;
import soban.console.start.StartWork.Step;

import java.util.ArrayList;
import java.util.List;

/// What the program is doing, step by step, and what came in between.
///
/// @param trouble empty as long as all goes well
record WorkPicture(
        List<Line> lines, boolean working, String trouble, String detail, boolean again) {
    WorkPicture {
        lines = List.copyOf(lines);
    }

    /// One step.
    record Line(String text, State state) {}

    /// How far it is.
    enum State {
        DONE,
        UNDER_WAY,
        FAILED
    }

    static WorkPicture of(StartModel model, Strings strings) {
        var lines = new ArrayList<Line>();
        List<Step> steps = model.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            State state =
                    !last
                            ? State.DONE
                            : model.isWorking()
                                    ? State.UNDER_WAY
                                    : model.trouble().isPresent() ? State.FAILED : State.DONE;
            lines.add(new Line(strings.text(word(steps.get(i))), state));
        }
        return new WorkPicture(
                lines,
                model.isWorking(),
                model.trouble().map(trouble -> strings.text(sentence(trouble))).orElse(""),
                model.trouble().map(StartTrouble::detail).orElse(""),
                model.canTryAgain());
    }

    private static String word(Step step) {
        return switch (step) {
            case STATION -> "start.step.station";
            case SHOP -> "start.step.shop";
            case REACH -> "start.step.reach";
            case DESK -> "start.step.desk";
        };
    }

    private static String sentence(StartTrouble trouble) {
        return switch (trouble.kind()) {
            case STATION -> "start.trouble.station";
            case TAKEN -> "start.trouble.taken";
            case NO_ANSWER -> "start.trouble.no-answer";
            case UNREACHABLE -> "start.trouble.unreachable";
            case STRANGER -> "start.trouble.stranger";
            case CODE -> "start.trouble.code";
            case DESK -> "start.trouble.desk";
        };
    }
}
