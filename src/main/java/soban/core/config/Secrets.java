package soban.core.config;

import java.util.regex.Pattern;

/// Values as they may be shown.
final class Secrets {
    private static final String MASK = "•••";

    /// What is secret in itself. The name of a file in which a secret stands is none.
    private static final Pattern SECRET =
            Pattern.compile("(.*-)?(secret|key|token|password)", Pattern.CASE_INSENSITIVE);

    private static final Pattern USER_IN_ADDRESS = Pattern.compile("://[^/@]*@");

    private Secrets() {}

    static String shown(String name, String value) {
        return SECRET.matcher(name).matches()
                ? MASK
                : USER_IN_ADDRESS.matcher(value).replaceAll("://" + MASK + "@");
    }
}
