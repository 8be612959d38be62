package soban.console.owner;

import soban.console.frame.Question;
import soban.console.screen.Phrasebook;
import soban.desk.DeskAction;

import java.util.List;
import java.util.stream.Stream;

/// Asks for a reason, with those at hand that are given most.
final class Reasons {
    private final Phrasebook book;

    Reasons(Phrasebook book) {
        this.book = book;
    }

    Question question(
            String title, String why, DeskAction draft, Stream<String> names, String confirm) {
        return new Question(
                title,
                why,
                draft,
                of(names),
                new Question.Words(book.text("ask.reason"), "", Question.Words.ANY, false),
                null,
                book.text(confirm),
                true);
    }

    List<String> of(Stream<String> names) {
        return names.map(name -> book.text("reason." + name)).toList();
    }
}
