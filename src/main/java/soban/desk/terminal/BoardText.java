package soban.desk.terminal;

import soban.desk.DeskView;
import soban.desk.KitchenBoard;
import soban.desk.Notice;
import soban.desk.OwnerBoard;
import soban.desk.RiderBoard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A whole board as aligned lines.
final class BoardText {
    private final Words words;

    BoardText(Words words) {
        this.words = words;
    }

    List<String> of(DeskView view, Instant now) {
        var text = new ArrayList<String>();
        text.add(head(view));
        text.add("");
        text.addAll(
                switch (view.board()) {
                    case KitchenBoard board -> new KitchenText(words).of(board, now);
                    case OwnerBoard board -> new OwnerText(words).of(board, now);
                    case RiderBoard board -> new RiderText(words).of(board, now);
                });
        foot(view, text);
        return text;
    }

    private String head(DeskView view) {
        String test = view.testPayments() ? " · TEST PAYMENTS" : "";
        String person = view.person().isBlank() ? "" : " · " + Columns.clean(view.person());
        return Columns.clean(view.name())
                + " · "
                + Words.lower(view.desk().role())
                + person
                + " · "
                + words.link(view.link())
                + test;
    }

    private void foot(DeskView view, List<String> text) {
        if (view.waiting() == 0 && view.notices().isEmpty()) {
            return;
        }
        text.add("");
        for (Notice notice : view.notices()) {
            text.add(words.notice(notice));
        }
        if (view.waiting() > 0) {
            text.add(
                    view.waiting()
                            + (view.waiting() == 1 ? " press waits" : " presses wait")
                            + " for an answer");
        }
    }
}
