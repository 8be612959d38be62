package soban.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import soban.domain.unit.Answer;
import soban.domain.unit.DeskEvent.CommandAnswered;
import soban.domain.unit.Event;
import soban.domain.unit.RefusalCode;
import soban.wire.EventRecord;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of one desk's presses, by the log alone: the first answer to each number, and what
/// it caused.
record Verdicts(
        SortedMap<Long, Answer> first, Map<Long, List<Event>> caused, Set<Long> contradicted) {
    static Verdicts of(Collection<EventRecord> events, String device) {
        var verdicts = new Verdicts(new TreeMap<>(), new HashMap<>(), new HashSet<>());
        var offsets = new HashMap<Long, Long>();
        for (EventRecord record : events) {
            if (record.event() instanceof CommandAnswered answered) {
                if (answered.device().equals(device)) {
                    verdicts.answered(answered);
                }
            } else if (record.actor().device().equals(device) && record.asked() != null) {
                var asked = record.asked();
                verdicts.caused
                        .computeIfAbsent(asked.number(), _ -> new ArrayList<>())
                        .add(record.event());
                Long before = offsets.put(asked.number(), asked.offset());
                if (asked.number() > 0 && before != null && before != asked.offset()) {
                    verdicts.contradicted.add(asked.number());
                }
            }
        }
        return verdicts;
    }

    /// The name under which a desk sends, from its file.
    static String device(Path file) {
        try (var database = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = database.createStatement();
                var row = statement.executeQuery("SELECT value FROM fact WHERE name = 'device'")) {
            return row.getString(1);
        } catch (SQLException problem) {
            throw new AssertionError(problem);
        }
    }

    /// An older number may only ever be told to look at the board.
    private void answered(CommandAnswered answered) {
        Answer answer = answered.answer();
        if (answer.outcome() == Answer.Outcome.RESEND) {
            return;
        }
        Answer before = first.putIfAbsent(answered.number(), answer);
        if (before != null && !before.equals(answer) && !isSeeBoard(answer)) {
            contradicted.add(answered.number());
        }
    }

    private static boolean isSeeBoard(Answer answer) {
        return answer.refusal() != null && answer.refusal().code() == RefusalCode.DECIDED_SEE_BOARD;
    }

    /// Each press was decided, once, and in the order of the presses.
    void assertEachDecidedOnce(Collection<Long> pressed) {
        assertThat(first.keySet()).containsAll(pressed);
        assertThat(contradicted).as("decided twice, or otherwise the second time").isEmpty();
    }

    boolean isRefused(long number) {
        return first.get(number).outcome() == Answer.Outcome.REFUSED;
    }

    /// `accepted`, or the reason for which it was not.
    String outcome(long number) {
        Answer answer = first.get(number);
        if (answer.refusal() != null) {
            return answer.refusal().code().code();
        }
        var events = caused.getOrDefault(number, List.of());
        return events.isEmpty() ? "so already" : events.getFirst().getClass().getSimpleName();
    }
}
