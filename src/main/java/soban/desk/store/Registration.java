package soban.desk.store;

import org.jspecify.annotations.Nullable;

import soban.desk.board.Dispatch;
import soban.desk.board.Outgoing;
import soban.domain.unit.Device;
import soban.domain.unit.DeviceCommand.Hello;
import soban.domain.unit.DeviceEvent;
import soban.domain.unit.DeviceEvent.DeviceRegistered;
import soban.domain.unit.DeviceEvent.DeviceRetired;
import soban.domain.unit.DeviceEvent.DeviceSignedOff;
import soban.domain.unit.Devices;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether the core listens to this run of the desk's memory. Before it says so nothing numbered is
/// sent; when it listens to another one, nothing at all. It is known while the desk is open only:
/// each opening is a new run.
final class Registration {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /// An answer that has not come after so many hellos was lost with a part of the feed. A new run
    /// is registered anew, so its answer can come again.
    private static final int TRIES = 6;

    /// After so many it is said.
    private static final int MANY_TRIES = 12;

    private final Facts facts;
    private final Letterhead letterhead;
    private final Supplier<String> fresh;
    private String incarnation;
    private State state;
    private @Nullable Instant asked;
    private int tries;
    private int renewed;

    /// Somebody stands here, or nobody has said otherwise.
    private boolean manned;

    private enum State {
        UNKNOWN,
        REGISTERED,
        /// Only looking, or signed off: it says hello when there is something to send.
        QUIET,
        SUPERSEDED
    }

    /// @param greets whether it says hello at once, or only when there is something to send
    Registration(Facts facts, Letterhead letterhead, Supplier<String> fresh, boolean greets) {
        this.facts = facts;
        this.letterhead = letterhead;
        this.fresh = fresh;
        this.incarnation = newRun();
        this.state = greets ? State.UNKNOWN : State.QUIET;
        this.manned = greets;
    }

    String incarnation() {
        return incarnation;
    }

    boolean isRegistered() {
        return state == State.REGISTERED;
    }

    boolean isQuiet() {
        return state == State.QUIET;
    }

    boolean isSuperseded() {
        return state == State.SUPERSEDED || facts.isRetired();
    }

    /// It said hello again and again, and nobody says why it is not taken in.
    boolean isUnheard() {
        return state == State.UNKNOWN && tries >= MANY_TRIES;
    }

    /// The hello to send now, if one is due.
    ///
    /// @param waiting something waits to be sent
    Optional<Dispatch> hello(Instant now, boolean repeats, boolean waiting) {
        if (state == State.QUIET && waiting) {
            beginAnew();
        }
        if (state != State.UNKNOWN) {
            return Optional.empty();
        }
        if (asked != null && !(repeats && Outgoing.isOver(asked, PATIENCE, now))) {
            return Optional.empty();
        }
        if (renewed < tries / TRIES) {
            renewed = tries / TRIES;
            incarnation = newRun();
        }
        return Optional.of(letterhead.unnumbered(id(), now, new Hello(incarnation)));
    }

    private String id() {
        return facts.device() + "-hello-" + incarnation;
    }

    private String newRun() {
        String run = fresh.get();
        facts.addRun(run);
        return run;
    }

    private void beginAnew() {
        state = State.UNKNOWN;
        incarnation = newRun();
        asked = null;
        tries = 0;
        renewed = 0;
    }

    /// Somebody stands here from now on: a desk that has signed off, or is about to, says hello
    /// again.
    void come() {
        manned = true;
        if (state == State.QUIET) {
            beginAnew();
        }
    }

    /// Everybody has left: once the core says that it is signed off the desk stays so.
    void leave() {
        manned = false;
    }

    void sent(String id, Instant now) {
        if (id.equals(id())) {
            asked = now;
            tries++;
        }
    }

    /// An event of the feed. What stands in line may say that another run counts now; what is heard
    /// again, or too early, only that this one does.
    void heard(DeviceEvent event, boolean inLine) {
        switch (event) {
            case DeviceRegistered registered -> {
                if (isOwn(registered.device())) {
                    registered(registered, inLine);
                }
            }
            case DeviceSignedOff(var device, var role) -> {
                if (isOwn(device) && inLine && state == State.REGISTERED) {
                    state = State.QUIET;
                    if (manned) {
                        beginAnew();
                    }
                }
            }
            case DeviceRetired(var device, var role) -> {
                if (isOwn(device)) {
                    facts.retire();
                }
            }
        }
    }

    private boolean isOwn(String device) {
        return device.equals(facts.device());
    }

    /// What the core has decided under numbers that this file does not know of was pressed before
    /// an older copy of the file was put back: those numbers are used up.
    private void registered(DeviceRegistered event, boolean inLine) {
        if (!event.incarnation().equals(incarnation)) {
            if (inLine) {
                replacedBy(event.incarnation());
            }
        } else if (state == State.UNKNOWN) {
            state = State.REGISTERED;
            tries = 0;
            renewed = 0;
            facts.pressed(Math.max(facts.pressed(), event.highest()));
        }
    }

    /// The devices as a snapshot tells of them.
    void heard(Devices devices) {
        devices.device(facts.device()).ifPresent(this::heard);
    }

    private void heard(Device device) {
        if (device.state() == Device.State.RETIRED) {
            facts.retire();
        } else if (!device.incarnation().equals(incarnation)) {
            replacedBy(device.incarnation());
        }
    }

    /// What another run counts for is no news before this one was registered. A hello of this very
    /// file that came late, from a run before this one, is answered with a new run: only a stranger
    /// is a copy.
    private void replacedBy(String run) {
        if (state != State.REGISTERED) {
            return;
        }
        if (facts.runs().contains(run)) {
            beginAnew();
        } else {
            state = State.SUPERSEDED;
        }
    }

    /// The core refused what this very run had made, because it listens to another one.
    void refused() {
        state = State.SUPERSEDED;
    }

    /// The core does not know this device (any more).
    void unknown() {
        if (state == State.REGISTERED) {
            state = State.UNKNOWN;
            asked = null;
        }
    }

    /// What was learnt last did not reach the disk.
    void forget() {
        if (state == State.REGISTERED) {
            state = State.UNKNOWN;
        }
    }
}
