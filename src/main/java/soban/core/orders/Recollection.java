package soban.core.orders;

import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeviceStamp;
import soban.wire.EventRecord;
import soban.wire.EventRecord.Asked;

/// What an event says of the command that caused it, so that a repetition of that is recognised
/// even by who has nothing but the events.
final class Recollection {
    private Recollection() {}

    static Asked asked(Input.Asked asked) {
        CommandRecord command = asked.command();
        DeviceStamp stamp = command.device();
        long number = stamp == null ? command.relayed() : stamp.number();
        return new Asked(asked.offset(), asked.epoch(), command.origin(), number);
    }

    /// Remembers by an event what was decided when it was written. What exactly was asked is not
    /// known any more: the id alone stands for it.
    static void recall(Overlay state, EventRecord record) {
        Asked asked = record.asked();
        if (asked == null) {
            return;
        }
        String unit = record.unit();
        String origin = asked.origin();
        if (record.event() instanceof CommandAnswered told) {
            if (isDecision(told.answer())
                    && asked.number() > state.origin(unit, origin).highest()) {
                state.put(LiveKey.origin(unit, origin), new Origin(asked.number()));
                state.put(
                        LiveKey.answer(unit, origin, Repetitions.slot(asked.number())),
                        recalled(record, asked.number(), told.answer()));
            }
        } else if (Repetitions.remembers(record.actor().role())) {
            state.put(
                    LiveKey.answer(unit, origin, record.cause()),
                    recalled(record, 0, Answer.accepted()));
        } else if (record.actor().role() == Role.SYSTEM && asked.number() > 0) {
            state.put(LiveKey.origin(unit, origin), new Origin(asked.number()));
        }
    }

    private static Remembered recalled(EventRecord record, long number, Answer answer) {
        return new Remembered(record.cause(), number, "", answer, record.time());
    }

    private static boolean isDecision(Answer answer) {
        Refusal refusal = answer.refusal();
        return answer.outcome() != Answer.Outcome.RESEND
                && (refusal == null || refusal.code() != RefusalCode.DEVICE_SUPERSEDED);
    }
}
