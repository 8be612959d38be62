package soban.desk.store;

import soban.desk.Notice;
import soban.desk.board.Press;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// Settles presses by the core's answers. A refusal is told to the person who pressed; what the
/// desk said by itself concerns nobody.
final class Answers {
    private final Facts facts;
    private final Registration registration;
    private final Outbox outbox;
    private final Notices notices;

    Answers(Facts facts, Registration registration, Outbox outbox, Notices notices) {
        this.facts = facts;
        this.registration = registration;
        this.outbox = outbox;
        this.notices = notices;
    }

    void settle(CommandAnswered answered, Instant now) {
        if (!answered.device().equals(facts.device())) {
            return;
        }
        var answer = answered.answer();
        switch (answer.outcome()) {
            case RESEND -> resend(answered, answer.resendFrom());
            case ACCEPTED -> outbox.settle(answered.number(), answered.command());
            case REFUSED ->
                    refused(
                            answered,
                            answer.refusal() == null
                                    ? Refusal.of(RefusalCode.INTERNAL)
                                    : answer.refusal(),
                            now);
        }
    }

    /// Nothing can be missing before the very command that is wanted again: the core does not know
    /// who sent it.
    private void resend(CommandAnswered answered, long from) {
        if (from == answered.number()) {
            registration.unknown();
        }
        outbox.resend(from);
    }

    private void refused(CommandAnswered answered, Refusal refusal, Instant now) {
        switch (refusal.code()) {
            case DEVICE_UNKNOWN -> resend(answered, answered.number());
            case DEVICE_SUPERSEDED -> superseded(answered);
            default ->
                    outbox.settle(answered.number(), answered.command())
                            .filter(Press::isByPerson)
                            .ifPresent(press -> tell(press, refusal, now));
        }
    }

    /// Two copies of one memory hear each other's answers. What both had in their outbox before
    /// says nothing; what only this one can have sent says that the core listens to the other one.
    /// The press is not decided, so it stays.
    private void superseded(CommandAnswered answered) {
        boolean own = answered.command().endsWith("-" + registration.incarnation());
        if (own && outbox.find(answered.number(), answered.command()).isPresent()) {
            registration.refused();
        }
    }

    private void tell(Press press, Refusal refusal, Instant now) {
        notices.add(
                new Notice(
                        press.number(),
                        now,
                        press.action(),
                        press.subject(),
                        refusal.code(),
                        refusal.detail()));
    }
}
