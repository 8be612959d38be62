package soban.simulation;

import soban.desk.store.SimulatedDisk;
import soban.simulation.kafka.SimKafka;

import java.time.Duration;
import java.util.List;

/// What goes wrong, at random, until an end. Which kinds there are differs from run to run: what is
/// rare beside everything else has its day when it is alone.
final class Mishaps {
    private static final List<String> GROUPS =
            List.of(
                    "soban.orders",
                    "soban.payments",
                    "soban.feeds",
                    "soban.intake",
                    "soban.relay",
                    "soban.messages");
    private static final int KINDS = 20;
    private static final int OFTEN = 12;

    /// Those that leave cores and broker alone.
    private static final long OF_DESKS = 0b1_0111_1000_0000_0000L;

    private static final long POWER_CUT = 0b10;

    private static final int MOST_DESKS = 7;

    private final Scheduler scheduler;
    private final SimKafka kafka;
    private final List<CoreInstance> cores;
    private final List<ShopDesk> desks;
    private final List<Handset> handsets;
    private final long kinds;
    private int disks;

    Mishaps(
            Scheduler scheduler,
            SimKafka kafka,
            List<CoreInstance> cores,
            List<ShopDesk> desks,
            List<Handset> handsets,
            boolean onlyOfDesks) {
        this.scheduler = scheduler;
        this.kafka = kafka;
        this.cores = cores;
        this.desks = desks;
        this.handsets = handsets;
        long some = scheduler.random().nextLong();
        long more = some | scheduler.random().nextLong();
        this.kinds = kafka.isLossy() ? more | POWER_CUT : onlyOfDesks ? OF_DESKS : more;
    }

    void until(Duration end) {
        scheduler.later(seconds(1, (int) end.toSeconds() / 20 + 2), () -> next(end));
    }

    private void next(Duration end) {
        if (scheduler.now() < end.toNanos()) {
            int kind = scheduler.random().nextInt(KINDS);
            if (kafka.isLossy() && scheduler.random().nextInt(OFTEN) == 0) {
                kind = 1;
            }
            if ((kinds >> kind & 1) == 1) {
                strike(kind);
            }
            until(end);
        }
    }

    private void strike(int kind) {
        var core = any(cores);
        switch (kind) {
            case 0 -> kafka.kill(seconds(1, 15));
            case 1 -> kafka.cutPower(seconds(1, 15));
            case 2 -> core.process().freeze(seconds(1, 30));
            case 3 -> kafka.cutOff(core.process(), seconds(1, 30));
            case 4 -> setClock(core.process());
            case 5 -> GROUPS.forEach(kafka::forgetOffsets);
            case 6, 7 -> kafka.slow(core.process(), seconds(1, 30));
            case 8, 9 -> kafka.expel(core.process());
            case 10 -> cores.forEach(each -> each.killAndRestart(seconds(5, 40)));
            case 11, 12 -> desk(kind);
            case 13 -> any(handsets).restart(seconds(1, 60));
            case 14 -> kafka.cutOff(any(handsets).process(), seconds(5, 60));
            case 15 -> GROUPS.forEach(kafka::setBackOffsets);
            case 16 -> {
                kafka.forgetBeginnings(topic -> topic.endsWith(".kitchen"));
                handsets.stream().filter(Handset::isOwners).forEach(Handset::forgetRead);
            }
            default -> core.killAndRestart(seconds(1, 30));
        }
    }

    /// A little off, which stays; or so much that nothing may be decided by it, until somebody sets
    /// it right.
    private void setClock(SimProcess core) {
        if (scheduler.random().nextBoolean()) {
            core.setClockOff(seconds(-2, 2));
        } else {
            core.setClockOff(seconds(-7200, 7200));
            scheduler.later(seconds(5, 90), () -> core.setClockOff(Duration.ZERO));
        }
    }

    /// A desk is shut for a moment or for long, loses its memory, gets an older one back, or cannot
    /// reach anybody.
    private void desk(int kind) {
        var desk = any(desks);
        switch (scheduler.random().nextInt(7)) {
            case 0 -> desk.restart(seconds(1, 20));
            case 1 -> desk.restart(seconds(60, 1200));
            case 2 -> {
                var empty = new SimulatedDisk(desk.identity(), "new" + ++disks);
                desk.loseDisk(empty, seconds(1, 60));
            }
            case 3 -> {
                var older = desk.disk().copy();
                scheduler.later(seconds(5, 90), () -> desk.comeBackWith(older, seconds(1, 30)));
            }
            case 4 -> {
                if (desks.size() < MOST_DESKS) {
                    desks.add(desk.cloned());
                }
            }
            default -> kafka.cutOff(desk.process(), seconds(5, kind == 11 ? 60 : 600));
        }
    }

    private <T> T any(List<T> all) {
        return all.get(scheduler.random().nextInt(all.size()));
    }

    private Duration seconds(int least, int most) {
        return Duration.ofMillis(scheduler.random().nextLong(least * 1000L, most * 1000L));
    }
}
