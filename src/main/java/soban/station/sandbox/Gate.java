package soban.station.sandbox;

import java.io.IOException;
import java.time.Duration;

/// Lets calls through, or not, as its knobs say.
final class Gate {
    private final Pause pause;
    private volatile Knobs knobs = Knobs.NONE;

    interface Call {
        Answer answer() throws IOException;
    }

    Gate(Pause pause) {
        this.pause = pause;
    }

    Answer through(Call call) throws IOException {
        var present = knobs;
        if (present.down()) {
            return new Answer.HangUp();
        }
        if (present.busy()) {
            return Answer.state(503, "BUSY");
        }
        pause.of(Duration.ofMillis(present.delayMillis()));
        return call.answer();
    }

    void turn(Knobs next) {
        knobs = next;
    }

    Knobs knobs() {
        return knobs;
    }
}
