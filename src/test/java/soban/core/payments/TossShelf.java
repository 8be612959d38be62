package soban.core.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The payments that the stub of Toss holds, and the rules by which they change.
final class TossShelf {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX")
                    .withZone(ZoneId.of("Asia/Seoul"));

    /// A refusal, as Toss words it.
    static final class No extends Exception {
        private static final long serialVersionUID = 1;
        final int status;
        final String code;

        No(int status, String code) {
            super(code);
            this.status = status;
            this.code = code;
        }
    }

    private static final class Payment {
        final String key;
        final String orderId;
        final BigDecimal total;
        final List<Map<String, Object>> cancels = new ArrayList<>();
        String status = "IN_PROGRESS";
        String failure = "";

        Payment(String key, String orderId, BigDecimal total) {
            this.key = key;
            this.orderId = orderId;
            this.total = total;
        }

        BigDecimal left() {
            return cancels.stream()
                    .map(cancel -> (BigDecimal) cancel.get("cancelAmount"))
                    .reduce(total, BigDecimal::subtract);
        }
    }

    private final Map<String, Payment> payments = new LinkedHashMap<>();
    private final List<Map<String, Object>> transactions = new ArrayList<>();
    private Instant now = Instant.parse("2026-05-04T03:00:00Z");

    synchronized void now(Instant next) {
        now = next;
    }

    /// A customer's payment window that was gone through up to its end: it only waits to be
    /// confirmed.
    synchronized String window(String orderId, String amount) {
        String key = "tgen_%04d".formatted(payments.size());
        payments.put(key, new Payment(key, orderId, new BigDecimal(amount)));
        return key;
    }

    synchronized void expire(String key) {
        payments.get(key).status = "EXPIRED";
    }

    synchronized void abort(String key, String code) {
        payments.get(key).status = "ABORTED";
        payments.get(key).failure = code;
    }

    /// @param decline the card's issuer refuses with this; empty if it doesn't
    synchronized Map<String, Object> confirm(
            String key, String orderId, BigDecimal amount, String decline) throws No {
        Payment payment = payments.get(key);
        if (payment == null
                || !payment.orderId.equals(orderId)
                || payment.status.equals("EXPIRED")) {
            throw new No(404, "NOT_FOUND_PAYMENT_SESSION");
        }
        if (!payment.status.equals("IN_PROGRESS")) {
            throw new No(400, "ALREADY_PROCESSED_PAYMENT");
        }
        if (payment.total.compareTo(amount) != 0) {
            throw new No(400, "INVALID_REQUEST");
        }
        if (!decline.isEmpty()) {
            abort(key, decline);
            throw new No(403, decline);
        }
        payment.status = "DONE";
        entered(payment, "DONE");
        return shown(payment);
    }

    synchronized Map<String, Object> cancel(String key, String reason, BigDecimal amount)
            throws No {
        Payment payment = known(key);
        if (payment.status.equals("CANCELED")) {
            throw new No(400, "ALREADY_CANCELED_PAYMENT");
        }
        if (!payment.status.equals("DONE") && !payment.status.equals("PARTIAL_CANCELED")) {
            throw new No(403, "NOT_CANCELABLE_PAYMENT");
        }
        if (amount.compareTo(payment.left()) > 0) {
            throw new No(403, "NOT_CANCELABLE_AMOUNT");
        }
        var cancel = new LinkedHashMap<String, Object>();
        cancel.put("cancelAmount", amount);
        cancel.put("cancelReason", reason);
        cancel.put("canceledAt", TIME.format(now));
        cancel.put("cancelStatus", "DONE");
        payment.cancels.add(cancel);
        payment.status = payment.left().signum() == 0 ? "CANCELED" : "PARTIAL_CANCELED";
        cancel.put("transactionKey", entered(payment, payment.status));
        return shown(payment);
    }

    private String entered(Payment payment, String status) {
        String key = "txrd_%04d".formatted(transactions.size());
        transactions.add(
                Map.of(
                        "mId",
                        "tosspayments",
                        "transactionKey",
                        key,
                        "paymentKey",
                        payment.key,
                        "orderId",
                        payment.orderId,
                        "status",
                        status,
                        "transactionAt",
                        TIME.format(now),
                        "currency",
                        "KRW",
                        "useEscrow",
                        false));
        return key;
    }

    private Payment known(String key) throws No {
        Payment payment = payments.get(key);
        if (payment == null) {
            throw new No(404, "NOT_FOUND_PAYMENT");
        }
        return payment;
    }

    synchronized Map<String, Object> ofKey(String key) throws No {
        return shown(known(key));
    }

    /// The newest of those that have this order id.
    synchronized Map<String, Object> ofOrder(String orderId) throws No {
        Payment found =
                payments.values().stream()
                        .filter(payment -> payment.orderId.equals(orderId))
                        .reduce((first, second) -> second)
                        .orElse(null);
        if (found == null) {
            throw new No(404, "NOT_FOUND_PAYMENT");
        }
        return shown(found);
    }

    private static Map<String, Object> shown(Payment payment) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("mId", "tosspayments");
        shown.put("version", "2022-11-16");
        shown.put("paymentKey", payment.key);
        shown.put("orderId", payment.orderId);
        shown.put("status", payment.status);
        shown.put("totalAmount", payment.total);
        shown.put("balanceAmount", payment.left());
        shown.put("cancels", payment.cancels.isEmpty() ? null : payment.cancels);
        shown.put(
                "failure",
                payment.failure.isEmpty() ? null : Map.of("code", payment.failure, "message", ""));
        shown.put("card", Map.of("number", "4330****123*", "installmentPlanMonths", 0));
        return shown;
    }

    /// @param from and to are local times in Seoul, the last second included
    synchronized List<Map<String, Object>> transactions(
            String from, String to, String after, int limit) {
        int begin = 0;
        for (int i = 0; i < transactions.size(); i++) {
            if (transactions.get(i).get("transactionKey").equals(after)) {
                begin = i + 1;
            }
        }
        return transactions.subList(begin, transactions.size()).stream()
                .filter(each -> local(each).compareTo(from) >= 0 && local(each).compareTo(to) <= 0)
                .limit(limit)
                .toList();
    }

    private static String local(Map<String, Object> transaction) {
        return String.valueOf(transaction.get("transactionAt")).substring(0, 19);
    }
}
