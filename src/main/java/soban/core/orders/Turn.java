package soban.core.orders;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import soban.domain.unit.Answer;
import soban.domain.unit.Decision;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.Refusal;
import soban.domain.unit.RefusalCode;
import soban.domain.unit.Role;
import soban.wire.CommandRecord;
import soban.wire.DeadLetter;
import soban.wire.EventRecord;
import soban.wire.Topics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One batch of commands, decided on an overlay: what becomes of the state, what is written, who is
/// answered. Nothing of it counts until the transaction that carries it is committed.
final class Turn {
    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);

    private final PartitionState committed;
    private final int partition;
    private final Instant now;
    private final Instant clock;
    private final Overlay state;
    private final List<EventRecord> events = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final List<Told> answers = new ArrayList<>();

    /// A command that goes to the dead letters, under the unit's key.
    record Letter(String unit, DeadLetter content) {}

    /// An answer for a node that waits.
    record Told(String replyTo, String command, Answer answer) {}

    /// @param now the partition's time, which never goes back
    /// @param clock the wall clock, by which senders set their deadlines
    Turn(PartitionState committed, int partition, Instant now, Instant clock) {
        this.committed = committed;
        this.partition = partition;
        this.now = now;
        this.clock = clock;
        this.state = new Overlay(committed);
    }

    void take(Input input) {
        switch (input) {
            case Input.Garbage(var offset, var unit, var letter) ->
                    letters.add(new Letter(unit, letter));
            case Input.Asked asked -> take(asked);
        }
    }

    private void take(Input.Asked asked) {
        CommandRecord command = asked.command();
        if (committed.isParked(command.unit())) {
            if (command.actor().role() == Role.SYSTEM) {
                bury(asked, "unit parked");
            }
            tell(command, Answer.refused(RefusalCode.UNIT_PARKED));
            return;
        }
        var own = new Overlay(state);
        var written = new ArrayList<EventRecord>();
        try {
            Answer answer = decide(own, asked, written);
            state.merge(own);
            events.addAll(written);
            tell(command, answer);
            if (isReuse(answer)) {
                bury(asked, "id-reused");
            }
        } catch (RuntimeException bug) {
            LOG.error("deciding {} of {} failed", command.id(), command.unit(), bug);
            giveUp(asked, bug.toString());
        }
    }

    /// The command can't be decided or can't be written: it is answered so, kept for the operator,
    /// and passed.
    void giveUp(Input.Asked asked, String reason) {
        var own = new Overlay(state);
        var written = new ArrayList<EventRecord>();
        Answer answer = Answer.refused(RefusalCode.INTERNAL);
        settle(own, asked, answer, written);
        state.merge(own);
        events.addAll(written);
        tell(asked.command(), answer);
        bury(asked, reason);
    }

    private Answer decide(Overlay own, Input.Asked asked, List<EventRecord> written) {
        CommandRecord command = asked.command();
        var before = Repetitions.answered(own, command);
        if (before.isPresent()) {
            answerDevice(own, asked, before.get(), written);
            return before.get();
        }
        return switch (Deciding.decide(own, command, now, clock)) {
            case Decision.Accepted(var caused) -> {
                for (Event event : caused) {
                    append(own, asked, event, written);
                }
                written.addAll(Snapshot.answer(own, command, now));
                yield settle(own, asked, Answer.accepted(), written);
            }
            case Decision.Refused(var refusal) when mayAskAgain(command, refusal) ->
                    Answer.refused(refusal);
            case Decision.Refused(var refusal) ->
                    settle(own, asked, Answer.refused(refusal), written);
        };
    }

    /// What came too late is forgotten, so that the same may be asked anew. A device never asks
    /// anew under a number, and a number that stayed open would hold up all that it says after.
    private static boolean mayAskAgain(CommandRecord command, Refusal refusal) {
        return refusal.code() == RefusalCode.DEADLINE_PASSED && command.device() == null;
    }

    private Answer settle(
            Overlay own, Input.Asked asked, Answer answer, List<EventRecord> written) {
        Repetitions.remember(own, asked.command(), answer, now);
        answerDevice(own, asked, answer, written);
        return answer;
    }

    /// A desk is answered on its feed, so that the answer stands in line with the events that it
    /// belongs to.
    private void answerDevice(
            Overlay own, Input.Asked asked, Answer answer, List<EventRecord> written) {
        CommandRecord command = asked.command();
        if (command.device() == null) {
            return;
        }
        var answered =
                new CommandAnswered(
                        command.actor().role(),
                        command.actor().device(),
                        command.device().number(),
                        command.id(),
                        answer);
        append(own, asked, answered, written);
    }

    private void append(Overlay own, Input.Asked asked, Event event, List<EventRecord> written) {
        written.add(Chronicle.append(own, asked, event, written.size(), now));
    }

    private void tell(CommandRecord command, Answer answer) {
        if (command.replyTo() != null) {
            answers.add(new Told(command.replyTo(), command.id(), answer));
        }
    }

    private void bury(Input.Asked asked, String reason) {
        var message = asked.command().message();
        letters.add(
                new Letter(
                        asked.command().unit(),
                        new DeadLetter(
                                Topics.COMMANDS,
                                partition,
                                asked.offset(),
                                reason,
                                message.headers(),
                                message.body())));
    }

    private static boolean isReuse(Answer answer) {
        return answer.refusal() != null && answer.refusal().code() == RefusalCode.ID_REUSED;
    }

    Instant now() {
        return now;
    }

    List<EventRecord> events() {
        return events;
    }

    List<Letter> letters() {
        return letters;
    }

    List<Told> answers() {
        return answers;
    }

    Map<LiveKey, Object> changes(Place next) {
        String last = events.isEmpty() ? committed.position().lastEvent() : events.getLast().id();
        state.put(LiveKey.POSITION, new Position(next.next(), next.epoch(), now, last));
        return state.changes();
    }
}
