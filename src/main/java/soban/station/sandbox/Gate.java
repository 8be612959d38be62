package soban.station.sandbox;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/// Lets calls through, or not, as its knobs say; and loses answers or gives them twice.
final class Gate {
    private final Pause pause;
    private final AtomicReference<Answer.@Nullable Body> leftOver = new AtomicReference<>();
    private volatile Knobs knobs = Knobs.NONE;

    interface Call {
        Answer answer(Knobs present) throws IOException;
    }

    Gate(Pause pause) {
        this.pause = pause;
    }

    Answer through(String method, Call call) throws IOException {
        var present = knobs;
        if (present.down() || (present.lose() && method.equals("POST"))) {
            return new Answer.HangUp();
        }
        if (present.busy()) {
            return Answer.state(503, "BUSY");
        }
        pause.of(Duration.ofMillis(present.delayMillis()));
        Answer answer = call.answer(present);
        return present.drop() ? new Answer.HangUp() : inTurn(answer, present.twice());
    }

    /// What is left over comes first; what it displaces is lost.
    private Answer inTurn(Answer answer, boolean always) {
        Answer late = leftOver.getAndSet(null);
        if (late != null) {
            return late;
        }
        return switch (answer) {
            case Answer.Twice(var body) -> leaving(body);
            case Answer.Body body -> always ? leaving(body) : body;
            case Answer.Pages pages -> pages;
            case Answer.HangUp cut -> cut;
        };
    }

    private Answer leaving(Answer.Body body) {
        leftOver.set(body);
        return body;
    }

    void turn(Knobs next) {
        knobs = next;
    }

    Knobs knobs() {
        return knobs;
    }
}
