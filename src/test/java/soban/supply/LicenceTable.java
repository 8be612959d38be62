package soban.supply;

import java.util.Comparator;
import java.util.List;

/// The page a person reads. The platform is left out: it is the same page on all of them.
final class LicenceTable {

    static final String COMMAND =
            "mvn -q verify -Dskip.unit.tests=true -Dit.test=LicencesIT -Dapprove=true";

    private static final String HEAD =
            """
            # Licences of what ships

            Soban is licensed under the Apache License 2.0. It is passed on with the parts below, each in a file of its own and
            unchanged, but that the installed package leaves native libraries of other systems out; where two licences stand, either
            may be chosen. This page is read off `target/soban.cdx.json`, the list of parts which the build writes, and `LicencesIT`
            holds it to that: `COMMAND`
            writes it anew.

            | part | version | licence |
            | --- | --- | --- |
            """;

    private static final String WITHIN =
            """

            Within them, where no list of jars sees it, lie fonts, native libraries and classes that were taken in. (JavaFX has native
            parts of its own, under its own licence.)

            | what | version | licence | within |
            | --- | --- | --- | --- |
            """;

    private LicenceTable() {}

    static String of(Sbom sbom) {
        var page = new StringBuilder(HEAD.replace("COMMAND", COMMAND));
        for (Component each : sbom.components()) {
            page.append(row(part(each), each.version(), String.join(" or ", each.licences())));
        }
        page.append(WITHIN);
        List<Within> sorted =
                Within.ALL.stream()
                        .sorted(Comparator.comparing(Within::name).thenComparing(Within::jar))
                        .toList();
        for (Within each : sorted) {
            page.append(row(each.name(), each.version(), each.licence(), each.jar()));
        }
        return page.toString();
    }

    private static String part(Component component) {
        return component.group() + ":" + component.name();
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
