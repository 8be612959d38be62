package soban.supply;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// What tells two lists of files apart, and not the thousand in which they agree.
final class Difference {

    private Difference() {}

    static <T> Map<String, String> between(Map<String, T> said, Map<String, T> found) {
        var names = new TreeSet<>(said.keySet());
        names.addAll(found.keySet());
        var difference = new TreeMap<String, String>();
        for (String name : names) {
            if (!found.containsKey(name)) {
                difference.put(name, "is missing");
            } else if (!said.containsKey(name)) {
                difference.put(name, "should not be there");
            } else if (!Objects.equals(said.get(name), found.get(name))) {
                difference.put(name, "has other bytes");
            }
        }
        return difference;
    }
}
