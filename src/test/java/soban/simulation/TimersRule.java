package soban.simulation;

import static soban.simulation.Rule.require;

import soban.wire.EventRecord;

/// What a timer causes comes no sooner than the timer was due.
final class TimersRule implements Rule {
    @Override
    public void see(EventRecord record) {
        if (record.actor().person().equals("timer") && !record.cause().startsWith("late/")) {
            String due = record.cause().substring(record.cause().lastIndexOf('/') + 1);
            require(record.time().toEpochMilli() >= Long.parseLong(due), "too early: " + record);
        }
    }
}
