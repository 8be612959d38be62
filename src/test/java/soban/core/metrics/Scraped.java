package soban.core.metrics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of metrics, read as strictly as its format (Prometheus text, 0.0.4) is written down: each
/// family is announced once with its type, its samples stand together, and none stands there twice.
public final class Scraped {
    private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
    private static final String LABEL =
            "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\"";
    private static final Pattern HELP = Pattern.compile("# HELP (" + NAME + ") .*");
    private static final Pattern TYPE =
            Pattern.compile("# TYPE (" + NAME + ") (counter|gauge|histogram|summary|untyped)");
    private static final Pattern SAMPLE =
            Pattern.compile(
                    "(%s)(\\{%s(?:,%s)*,?})? (\\S+)( -?\\d+)?".formatted(NAME, LABEL, LABEL));

    private final Map<String, Double> samples = new LinkedHashMap<>();
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> helped = new HashSet<>();

    public Scraped(String page) {
        if (!page.endsWith("\n")) {
            throw new AssertionError("the last line has no end");
        }
        String family = "";
        for (String line : page.lines().toList()) {
            Matcher type = TYPE.matcher(line);
            Matcher sample = SAMPLE.matcher(line);
            if (type.matches()) {
                family = type.group(1);
                require(types.put(family, type.group(2)) == null, "announced twice: " + line);
            } else if (line.startsWith("#")) {
                Matcher help = HELP.matcher(line);
                require(help.matches() && helped.add(help.group(1)), "no help: " + line);
            } else {
                require(sample.matches(), "not a sample: " + line);
                require(isOf(family, sample.group(1)), "not of " + family + ": " + line);
                String name = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
                require(samples.put(name, number(sample.group(3))) == null, "twice: " + line);
            }
        }
    }

    private boolean isOf(String family, String sample) {
        boolean several = Set.of("summary", "histogram").contains(types.get(family));
        return sample.equals(family)
                || (several && sample.matches(Pattern.quote(family) + "_(sum|count|bucket)"));
    }

    private static double number(String text) {
        return switch (text) {
            case "+Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static void require(boolean held, String otherwise) {
        if (!held) {
            throw new AssertionError(otherwise);
        }
    }

    /// What a sample says.
    ///
    /// @param sample its name, with its labels as they stand there
    public double value(String sample) {
        Double value = samples.get(sample);
        require(value != null, sample + " is not among " + samples.keySet());
        return value;
    }

    /// The sum of a family's samples, whatever their labels.
    public double total(String family) {
        return samples.entrySet().stream()
                .filter(sample -> sample.getKey().startsWith(family + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    public int size() {
        return samples.size();
    }
}
