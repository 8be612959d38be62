package soban.console.screen;

import java.util.Locale;

/// A language that the windows speak.
public enum Language {
    KO(Locale.KOREAN),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == KO ? EN : KO;
    }

    /// The person's own language where it is spoken here, else English.
    public static Language ofSystem() {
        return Locale.getDefault().getLanguage().equals(KO.locale.getLanguage()) ? KO : EN;
    }
}
