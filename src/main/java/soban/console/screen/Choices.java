package soban.console.screen;

/// What a person chose for this desk's window.
///
/// @param textPercent the size of texts, 80 to 160
/// @param station whose lines a kitchen shows; empty for all
public record Choices(
        Language language,
        Theme theme,
        int textPercent,
        boolean sound,
        PrinterChoice printer,
        String station) {
    public static final int SMALLEST = 80;
    public static final int LARGEST = 160;
    private static final int STEP = 10;

    public Choices {
        textPercent = Math.clamp(textPercent, SMALLEST, LARGEST);
    }

    /// Without a printer, and for all stations.
    public Choices(Language language, Theme theme, int textPercent, boolean sound) {
        this(language, theme, textPercent, sound, PrinterChoice.NONE, "");
    }

    public static Choices ofSystem() {
        return new Choices(Language.ofSystem(), Theme.DARK, 100, true);
    }

    public Choices with(Language other) {
        return new Choices(other, theme, textPercent, sound, printer, station);
    }

    public Choices with(Theme other) {
        return new Choices(language, other, textPercent, sound, printer, station);
    }

    public Choices with(PrinterChoice other) {
        return new Choices(language, theme, textPercent, sound, other, station);
    }

    public Choices largerText() {
        return withText(textPercent + STEP);
    }

    public Choices smallerText() {
        return withText(textPercent - STEP);
    }

    public Choices withSound(boolean on) {
        return new Choices(language, theme, textPercent, on, printer, station);
    }

    public Choices atStation(String other) {
        return new Choices(language, theme, textPercent, sound, printer, other);
    }

    private Choices withText(int percent) {
        return new Choices(language, theme, percent, sound, printer, station);
    }
}
