package soban.console.sound;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A bell whose rings can be read.
public class RecordingBell implements Bell {
    private final List<Chime> rings = new CopyOnWriteArrayList<>();
    private final boolean audible;

    public RecordingBell(boolean audible) {
        this.audible = audible;
    }

    public List<Chime> rings() {
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
