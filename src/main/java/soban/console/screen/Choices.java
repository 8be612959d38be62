package soban.console.screen;

/// What a person chose for this desk's window.
///
/// @param textPercent the size of texts, 80 to 160
public record Choices(Language language, Theme theme, int textPercent, boolean sound) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 160;
    private static final int STEP = 10;

    public Choices {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    public static Choices ofSystem() {
        return new Choices(Language.ofSystem(), Theme.DARK, 100, true);
    }

    public Choices with(Language other) {
        return new Choices(other, theme, textPercent, sound);
    }

    public Choices with(Theme other) {
        return new Choices(language, other, textPercent, sound);
    }

    public Choices largerText() {
        return new Choices(language, theme, textPercent + STEP, sound);
    }

    public Choices smallerText() {
        return new Choices(language, theme, textPercent - STEP, sound);
    }

    public Choices withSound(boolean on) {
        return new Choices(language, theme, textPercent, on);
    }
}
