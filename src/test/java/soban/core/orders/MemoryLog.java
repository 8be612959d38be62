package soban.core.orders;

import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A partition's log in memory, with the promises of the real one and a plan of what each
/// transaction comes to.
final class MemoryLog implements PartitionLog {
    final List<Input> commands = new ArrayList<>();
    final List<EventRecord> events = new ArrayList<>();
    final Map<LiveKey, Object> live = new HashMap<>();
    final List<Turn.Letter> letters = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    final List<Outcome> plan = new ArrayList<>();
    private int next;

    void add(CommandRecord command) {
        commands.add(new Input.Asked(commands.size(), command));
    }

    @Override
    public PartitionState takeOver() {
        var state = new PartitionState();
        live.forEach(state::load);
        return state;
    }

    @Override
    public long end() {
        return commands.size();
    }

    @Override
    public void seek(long position) {
        next = (int) position;
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        var taken = List.copyOf(commands.subList(next, Math.min(commands.size(), next + most)));
        next += taken.size();
        return taken;
    }

    @Override
    public long taken() {
        return next;
    }

    @Override
    public long waiting() {
        return commands.size() - next;
    }

    @Override
    public Outcome write(Transaction transaction) {
        batches.add(transaction.events().size());
        Outcome outcome = plan.isEmpty() ? Outcome.COMMITTED : plan.removeFirst();
        if (outcome == Outcome.COMMITTED) {
            events.addAll(transaction.events());
            live.putAll(transaction.live());
            transaction.forgotten().forEach(live::remove);
            letters.addAll(transaction.letters());
            transaction.timers().forEach(this::add);
        }
        return outcome;
    }

    @Override
    public void close() {
        next = 0;
    }
}
