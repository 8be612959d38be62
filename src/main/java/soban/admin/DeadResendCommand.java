package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import soban.core.operator.DeadLetterBox;
import soban.core.operator.OperatorLink;

/// `soban admin dead resend`.
@Command(
        name = "resend",
        description = "Sends one of them again, where nothing can be done twice by it.")
final class DeadResendCommand extends AdminAction {
    @Parameters(paramLabel = "NUMBER", description = "Its number in the list.")
    private long number;

    @Override
    int act(OperatorLink link) {
        var letter = DeadShowCommand.find(link, number);
        DeadLetterBox.objection(letter, link.units().parked())
                .ifPresent(
                        why -> {
                            throw AdminRefusal.forbidden(
                                    "%d can't be sent again: %s.".formatted(number, why));
                        });
        link.deadLetters().send(letter);
        out().printf(
                        "%d is sent again to %s. If it can't be decided this time either, it is"
                                + " among the dead letters once more.%n",
                        number, letter.unit());
        return 0;
    }
}
