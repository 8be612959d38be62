package soban.simulation;

import static soban.simulation.Rule.require;

import soban.domain.customer.CustomerEvent.ServedCounted;
import soban.domain.unit.Actor;
import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.EventRecord;

import java.util.HashSet;
import java.util.Set;

/// What was pressed at a device is decided once: once it is answered, nothing more comes of it.
/// Each order is counted once for its customer, and a hostile device moves nothing.
final class DecidedRule implements Rule {
    private final Set<String> answered = new HashSet<>();
    private final Set<String> counted = new HashSet<>();

    @Override
    public void see(EventRecord record) {
        Actor actor = record.actor();
        String press = record.unit() + " " + actor.device() + " " + record.cause();
        if (record.event() instanceof CommandAnswered told) {
            if (isDecision(told.answer())) {
                answered.add(press);
            }
            return;
        }
        boolean device = actor.role() == Role.OWNER || actor.role() == Role.KITCHEN;
        if (device || actor.role() == Role.RIDER) {
            require(!answered.contains(press), "decided again: " + record);
            require(!actor.device().equals(HostileDesk.DEVICE), "by the hostile desk: " + record);
        }
        if (record.event() instanceof ServedCounted(var order, _, _)) {
            require(counted.add(order), "counted twice: " + record);
        }
    }

    private static boolean isDecision(Answer answer) {
        Refusal refusal = answer.refusal();
        return answer.outcome() != Answer.Outcome.RESEND
                && (refusal == null || refusal.code() != RefusalCode.DEVICE_SUPERSEDED);
    }
}
