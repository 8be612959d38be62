package soban.console.owner;

import soban.console.screen.Phrasebook;
import soban.desk.OrderCard;
import soban.desk.OwnerBoard;
import soban.domain.message.OrderMessage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What was said about the orders, to whom and by which channel: first what did not arrive, then by
/// order, the newest first.
final class MessageAffairs implements AffairSource {
    private record Said(OrderCard card, OrderMessage message, int place) {
        boolean failed() {
            return message.state() == OrderMessage.State.FAILED;
        }
    }

    @Override
    public List<Affair> of(OwnerBoard board, Phrasebook book, Instant now) {
        var words = new OrderWords(book, board.shop());
        return said(board).stream()
                .sorted(
                        Comparator.comparing((Said said) -> !said.failed())
                                .thenComparing(
                                        said -> said.card().receivedAt(), Comparator.reverseOrder())
                                .thenComparing(Said::place, Comparator.reverseOrder()))
                .map(said -> affair(said, words, book))
                .toList();
    }

    private static List<Said> said(OwnerBoard board) {
        return board.orders().stream()
                .flatMap(
                        card -> {
                            var messages = card.affairs().messages();
                            return IntStream.range(0, messages.size())
                                    .mapToObj(i -> new Said(card, messages.get(i), i));
                        })
                .toList();
    }

    @Override
    public int waiting(OwnerBoard board) {
        return (int) said(board).stream().filter(Said::failed).count();
    }

    private static Affair affair(Said said, OrderWords words, Phrasebook book) {
        OrderMessage message = said.message();
        String to = book.text("recipient." + OrderWords.lower(message.kind().recipient()));
        String channel = book.text("channel." + OrderWords.lower(message.channel()));
        String repeated = message.tries() > 0 ? book.text("sending.tries", message.tries()) : "";
        return new Affair(
                "message-" + message.id(),
                said.card().order(),
                OrderWords.number(said.card())
                        + " "
                        + book.text("message." + OrderWords.lower(message.kind())),
                book.text("sending." + OrderWords.lower(message.state())),
                switch (message.state()) {
                    case SENDING, SHED -> "warn";
                    case SENT -> "good";
                    case FAILED -> "late";
                    case KEPT -> "calm";
                },
                words.time(said.card().receivedAt()),
                List.of(
                        (to + " · " + channel + (repeated.isEmpty() ? "" : " · " + repeated)),
                        message.detail()),
                List.of());
    }
}
