package soban.console.sound;

/// Rings without waiting for the sound to end.
public interface Bell extends AutoCloseable {
    void ring(Chime chime);

    /// The same, louder the more often nobody cared.
    ///
    /// @param repeats how often it has rung already since somebody last touched what rings
    default void ring(Chime chime, int repeats) {
        ring(chime);
    }

    /// Whether rings can be heard, as far as is known: a missing device shows on the screen.
    boolean audible();

    @Override
    void close();
}
