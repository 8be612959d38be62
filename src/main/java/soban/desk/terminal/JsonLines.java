package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import soban.desk.Board;
import soban.desk.Desk;
import soban.desk.DeskView;
import soban.desk.Link;
import soban.desk.Notice;
import soban.wire.Json;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Pictures for programs: one JSON object a line.
final class JsonLines {
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final PrintWriter out;

    JsonLines(PrintWriter out) {
        this.out = out;
    }

    private record View(
            String desk,
            String name,
            String person,
            boolean testPayments,
            LinkLine link,
            int waiting,
            List<NoticeLine> notices,
            Board board) {}

    private record LinkLine(
            String state,
            @Nullable Instant since,
            @Nullable Instant newest,
            @Nullable Long remaining,
            @Nullable Long total,
            @Nullable String sentence) {
        static LinkLine of(Link link) {
            return switch (link) {
                case Link.Connecting(var since) ->
                        new LinkLine("connecting", since, null, null, null, null);
                case Link.CatchingUp(var remaining, var total) ->
                        new LinkLine("catching-up", null, null, remaining, total, null);
                case Link.Connected(var newest) ->
                        new LinkLine("connected", null, newest, null, null, null);
                case Link.Offline(var since) ->
                        new LinkLine("offline", since, null, null, null, null);
                case Link.Stuck(var sentence) ->
                        new LinkLine("stuck", null, null, null, null, sentence);
            };
        }
    }

    private record NoticeLine(
            long id, Instant at, String action, String subject, String code, String detail) {
        static NoticeLine of(Notice notice) {
            return new NoticeLine(
                    notice.id(),
                    notice.at(),
                    notice.action(),
                    notice.subject(),
                    notice.code().code(),
                    notice.detail());
        }
    }

    /// Returns when nobody reads any more, or by interruption.
    void follow(Desk desk) throws InterruptedException {
        var views = LatestView.of(desk);
        @Nullable DeskView seen = null;
        while (!out.checkError()) {
            DeskView view = views.after(seen, LOOK);
            if (!view.equals(seen)) {
                print(view);
            }
            seen = view;
        }
    }

    void print(DeskView view) {
        line(
                new View(
                        view.desk().toString(),
                        view.name(),
                        view.person(),
                        view.testPayments(),
                        LinkLine.of(view.link()),
                        view.waiting(),
                        view.notices().stream().map(NoticeLine::of).toList(),
                        view.board()));
    }

    void line(Object value) {
        out.println(Json.write(value));
        out.flush();
    }
}
