package soban.console.screen;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// The words of one language. A key that is missing throws: a test keeps the bundles complete.
public final class Strings {
    private final Language language;
    private final ResourceBundle bundle;

    public Strings(Language language) {
        this.language = language;
        this.bundle =
                ResourceBundle.getBundle(
                        "soban.console.strings",
                        language.locale(),
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    public String text(String key, Object... values) {
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
