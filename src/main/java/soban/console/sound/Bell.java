package soban.console.sound;

/// Rings without waiting for the sound to end.
public interface Bell extends AutoCloseable {
    void ring(Chime chime);

    /// Whether rings can be heard, as far as is known: a missing device shows on the screen.
    boolean audible();

    @Override
    void close();
}
