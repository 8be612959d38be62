package soban.core.orders;

import org.jspecify.annotations.Nullable;

import soban.wire.CommandRecord;
import soban.wire.EventRecord;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A partition's log in memory, with the promises of the real one and a plan of what each
/// transaction comes to. What it holds can be cut by hand, as a power cut does.
final class MemoryLog implements PartitionLog {
    final List<Input> commands = new ArrayList<>();
    final List<EventRecord> events = new ArrayList<>();
    final Map<LiveKey, Object> live = new HashMap<>();
    final List<Turn.Letter> letters = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    final List<Outcome> plan = new ArrayList<>();
    boolean whole = true;
    int era;
    private int next;

    void add(CommandRecord command) {
        commands.add(new Input.Asked(commands.size(), era, command));
    }

    @Override
    public LiveState takeOver() {
        var state = new PartitionState();
        live.forEach(state::loadResting);
        return new LiveState(state, whole);
    }

    @Override
    public @Nullable String lastEvent() {
        return events.isEmpty() ? null : events.getLast().id();
    }

    @Override
    public void tellEvents(Consumer<EventRecord> listener) {
        events.forEach(listener);
    }

    @Override
    public int era() {
        return era;
    }

    @Override
    public long end() {
        return commands.size();
    }

    @Override
    public void seek(Place place) {
        next = (int) Math.min(place.next(), commands.size());
    }

    @Override
    public List<Input> take(Duration longest, int most) {
        var taken = List.copyOf(commands.subList(next, Math.min(commands.size(), next + most)));
        next += taken.size();
        return taken;
    }

    @Override
    public Place taken() {
        return new Place(next, era);
    }

    @Override
    public long waiting() {
        return (long) commands.size() - next;
    }

    @Override
    public Outcome write(Transaction transaction) {
        batches.add(transaction.events().size());
        Outcome outcome = plan.isEmpty() ? Outcome.COMMITTED : plan.removeFirst();
        if (outcome == Outcome.COMMITTED) {
            events.addAll(transaction.events());
            live.putAll(transaction.live());
            whole = transaction.live().containsKey(LiveKey.POSITION);
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
