package soban.simulation;

import soban.core.outside.OutsideTrouble;
import soban.core.payments.Gateway;
import soban.core.payments.Question;
import soban.domain.order.GatewayAnswer;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/// A payment gateway with a book of its own. It declines some cards and refuses some refunds for
/// good; it is slow, and its answers, or the questions, get lost. A question that is given up may
/// still arrive later.
final class SimGateway {
    private static final int SLOWEST_MILLIS = 3000;
    private static final int LATEST_MILLIS = 40_000;

    private final Scheduler scheduler;
    private final double trouble;
    private final Map<String, Entry> book = new TreeMap<>();

    /// One line of the book: what was asked first under a key, and what came of it.
    record Entry(Question question, GatewayAnswer answer) {
        boolean isDone() {
            return answer instanceof GatewayAnswer.Done;
        }
    }

    SimGateway(Scheduler scheduler, double trouble) {
        this.scheduler = scheduler;
        this.trouble = trouble;
    }

    Gateway askedBy(SimProcess process) {
        return new Gateway() {
            @Override
            public GatewayAnswer charge(Question.Charge charge) throws OutsideTrouble {
                boolean declined = charge.request().token().startsWith("poor");
                return ask(charge, () -> outcome(charge.key(), declined));
            }

            @Override
            public GatewayAnswer refund(Question.Refund refund) throws OutsideTrouble {
                boolean refused = scheduler.random().nextInt(8) == 0;
                return ask(refund, () -> outcome(refund.key(), refused));
            }

            @Override
            public GatewayAnswer find(Question.Charge charge) throws OutsideTrouble {
                return look(charge);
            }

            @Override
            public GatewayAnswer find(Question.Refund refund) throws OutsideTrouble {
                return look(refund);
            }

            private GatewayAnswer look(Question question) throws OutsideTrouble {
                process.check();
                pass();
                mayFail();
                Entry known = book.get(question.key());
                return known == null ? new GatewayAnswer.Unclear("not found") : known.answer();
            }

            private GatewayAnswer ask(Question question, Supplier<GatewayAnswer> outcome)
                    throws OutsideTrouble {
                process.check();
                pass();
                if (happens(trouble / 2)) {
                    int later = scheduler.random().nextInt(LATEST_MILLIS);
                    scheduler.later(Duration.ofMillis(later), () -> entered(question, outcome));
                    throw new OutsideTrouble("timeout");
                }
                mayFail();
                GatewayAnswer answer = entered(question, outcome);
                pass();
                mayFail();
                return answer;
            }
        };
    }

    private static GatewayAnswer outcome(String key, boolean no) {
        return no ? new GatewayAnswer.Declined("no") : new GatewayAnswer.Done("done-" + key);
    }

    private GatewayAnswer entered(Question question, Supplier<GatewayAnswer> outcome) {
        return book.computeIfAbsent(question.key(), key -> new Entry(question, outcome.get()))
                .answer();
    }

    private void pass() {
        scheduler.pause(Duration.ofMillis(20 + scheduler.random().nextInt(SLOWEST_MILLIS / 2)));
    }

    private boolean happens(double chance) {
        return scheduler.random().nextDouble() < chance;
    }

    private void mayFail() throws OutsideTrouble {
        if (happens(trouble)) {
            throw new OutsideTrouble("timeout");
        }
    }

    /// What was charged and refunded, by key.
    Map<String, Entry> book() {
        return book;
    }
}
