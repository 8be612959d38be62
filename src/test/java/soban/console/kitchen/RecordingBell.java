package soban.console.kitchen;

import soban.console.sound.Bell;
import soban.console.sound.Chime;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A bell whose rings can be read.
final class RecordingBell implements Bell {
    private final List<Chime> rings = new CopyOnWriteArrayList<>();
    private final boolean audible;

    RecordingBell(boolean audible) {
        this.audible = audible;
    }

    List<Chime> rings() {
        return List.copyOf(rings);
    }

    @Override
    public void ring(Chime chime) {
        rings.add(chime);
    }

    @Override
    public boolean audible() {
        return audible;
    }

    @Override
    public void close() {}
}
