package soban.core.payments;

import soban.core.outside.HttpPeer;
import soban.core.outside.OutsideTrouble;
import soban.domain.money.Money;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Toss's book: a list of transactions, a charge or a cancel each, and the payments that they
/// belong to. The list does not say what a cancel was for; the payment does.
final class TossBook implements MoneyBook {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(SEOUL);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Set<String> MOVES = Set.of("DONE", "CANCELED", "PARTIAL_CANCELED");

    private final TossApi toss;
    private final int perPage;

    TossBook(TossApi toss) {
        this(toss, 1000);
    }

    TossBook(TossApi toss, int perPage) {
        this.toss = toss;
        this.perPage = perPage;
    }

    private record Page(List<Transaction> all) {}

    private record Transaction(String transactionKey, String orderId, String status) {}

    @Override
    public Set<String> moved(Instant from, Instant until) throws OutsideTrouble {
        var found = new HashSet<String>();
        // The end counts as a whole second.
        String query =
                "/v1/transactions?startDate=%s&endDate=%s&limit=%d"
                        .formatted(TIME.format(from), TIME.format(until.minus(SECOND)), perPage);
        var pages = new HashSet<String>();
        String page = "";
        do {
            if (!pages.add(page)) {
                throw new OutsideTrouble("its list of transactions goes round in a circle");
            }
            List<Transaction> transactions = page(query + page);
            transactions.stream()
                    .filter(each -> MOVES.contains(each.status()))
                    .map(each -> TossName.attempt(each.orderId()))
                    .forEach(found::add);
            page =
                    transactions.size() < perPage
                            ? ""
                            : "&startingAfter=" + transactions.getLast().transactionKey();
        } while (!page.isEmpty());
        return found;
    }

    private List<Transaction> page(String path) throws OutsideTrouble {
        HttpPeer.Answer answer = toss.get(path);
        if (answer.status() != 200) {
            throw new OutsideTrouble("no list: " + TossReply.no(answer).code());
        }
        // A list that stands alone is no record.
        return TossReply.read("{\"all\":" + answer.body() + "}", Page.class).all();
    }

    @Override
    public Map<String, Account> accounts(Set<String> attempts) throws OutsideTrouble {
        var accounts = new HashMap<String, Account>();
        for (String attempt : attempts) {
            switch (toss.ofOrder(TossName.ofAny(attempt))) {
                case TossReply.Told(var payment) when payment.brought() ->
                        accounts.put(attempt, account(payment));
                case TossReply.Told _ -> {}
                case TossReply.No no when no.status() == 404 -> {}
                case TossReply.No no -> throw new OutsideTrouble("no look: " + no.code());
            }
        }
        return accounts;
    }

    private static Account account(TossPayment payment) {
        var refunds = new HashMap<String, Money>();
        for (TossPayment.Cancel cancel : payment.cancels()) {
            if (cancel.isDone()) {
                refunds.merge(
                        cancel.refund().orElse(cancel.key()),
                        TossPayment.money(cancel.cancelAmount()),
                        Money::plus);
            }
        }
        return Account.paid(TossPayment.money(payment.totalAmount()), refunds);
    }

    @Override
    public void close() {
        toss.close();
    }
}
