package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;

/// `soban admin dead`.
@Command(
        name = "dead",
        description = "Lists what could not be read or decided, with the reason.",
        subcommands = {DeadShowCommand.class, DeadResendCommand.class})
final class DeadCommand extends ListAction {
    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many of the newest (${DEFAULT-VALUE}).")
    private int last;

    @Override
    Listing list(OperatorLink link) {
        var letters = link.deadLetters().all();
        var listing = new Listing("number", "at", "unit", "from", "type", "reason");
        for (var letter :
                letters.subList(Math.max(0, letters.size() - Math.max(0, last)), letters.size())) {
            var content = letter.content();
            listing.add(
                    letter.number(),
                    Moments.text(letter.at()),
                    letter.unit(),
                    "%s-%d@%d".formatted(content.topic(), content.partition(), content.offset()),
                    content.headers().get("ce_type"),
                    content.reason());
        }
        return listing;
    }
}
