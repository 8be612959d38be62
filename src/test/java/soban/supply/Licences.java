package soban.supply;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Under which terms a part may be passed on with Soban. What is not named here is a question for a
/// person, not for a build: so this is a list of what is allowed, not of what is not.
final class Licences {

    static final String UNKNOWN = "unknown";

    /// LGPL only for jars that are passed on untouched, each in a file that can be exchanged.
    static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "CC0-1.0",
                    "EPL-2.0",
                    "GPL-2.0-with-classpath-exception",
                    "LGPL-2.1-only",
                    "MIT",
                    "OFL-1.1",
                    "blessing");

    /// Those who don't say it by its SPDX name; each was read.
    private static final Map<String, String> NAMES =
            Map.of("The 3-Clause BSD License", "BSD-3-Clause", "Go License", "BSD-3-Clause");

    private Licences() {}

    /// All that are named, whether they are a choice or hold together: a pom doesn't tell.
    static List<String> each(String said) {
        String name = NAMES.getOrDefault(said, said);
        return name.isBlank()
                ? List.of(UNKNOWN)
                : Stream.of(name.split(" (?:OR|AND) ")).map(Licences::bare).toList();
    }

    private static String bare(String term) {
        return term.replaceAll("[()]", "").strip();
    }
}
