package soban.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;
import soban.core.operator.TopicSurvey.Found;

import java.time.Duration;

/// `soban admin topics`.
@Command(
        name = "topics",
        description = "Lists the topics of the installation, and what is wrong with them.")
final class TopicsCommand extends ListAction {
    @Option(
            names = "--make",
            description =
                    "First make those of shops and riders that are missing, and those that only"
                            + " serve the day.")
    private boolean make;

    @Override
    Listing list(OperatorLink link) {
        var units = link.units();
        var topics = link.topics();
        if (make) {
            topics.makeMissing(units);
        }
        var listing = new Listing("topic", "partitions", "kept", "records", "note");
        for (Found found : topics.look(units)) {
            listing.add(
                    found.name(),
                    found.partitions(),
                    kept(found),
                    found.records(),
                    found.note().isEmpty() ? null : found.note());
        }
        return listing;
    }

    private static String kept(Found found) {
        if (found.partitions() == 0) {
            return "";
        }
        if (found.compacted()) {
            return "the newest of each";
        }
        if (found.keptMillis() < 0) {
            return "for ever";
        }
        Duration kept = Duration.ofMillis(found.keptMillis());
        return kept.toDays() > 0 ? kept.toDays() + " d" : kept.toHours() + " h";
    }
}
