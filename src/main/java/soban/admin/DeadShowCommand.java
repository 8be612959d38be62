package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import soban.core.operator.DeadLetterBox;
import soban.core.operator.DeadLetterBox.Letter;
import soban.core.operator.OperatorLink;

import java.util.Map;

/// `soban admin dead show`.
@Command(name = "show", description = "Shows one of them whole.")
final class DeadShowCommand extends AdminAction {
    @Parameters(paramLabel = "NUMBER", description = "Its number in the list.")
    private long number;

    @Override
    int act(OperatorLink link) {
        Letter letter = find(link, number);
        var content = letter.content();
        out().println("reason  " + content.reason());
        out().println("at      " + Moments.text(letter.at()));
        out().println("unit    " + letter.unit());
        out().printf("from    %s-%d@%d%n", content.topic(), content.partition(), content.offset());
        content.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> out().println(header.getKey() + ": " + header.getValue()));
        out().println();
        out().println(
                        link.deadLetters()
                                .sent(letter)
                                .orElse("What was sent is gone by now, or not to be shown."));
        out().println();
        out().println(
                        DeadLetterBox.objection(letter, link.units().parked())
                                .map(why -> "It can't be sent again: " + why + ".")
                                .orElse("It can be sent again: soban admin dead resend " + number));
        return 0;
    }

    static Letter find(OperatorLink link, long number) {
        return link.deadLetters()
                .letter(number)
                .orElseThrow(
                        () ->
                                AdminRefusal.forbidden(
                                        "There is no dead letter %d. `soban admin dead` lists all."
                                                .formatted(number)));
    }
}
