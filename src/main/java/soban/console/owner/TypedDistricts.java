package soban.console.owner;

import soban.domain.place.District;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The districts that a shop serves, as people type them: by name or id, with commas between.
/// Nothing means all of the area.
record TypedDistricts(List<District> area) {
    TypedDistricts {
        area = List.copyOf(area);
    }

    String text(List<String> served) {
        return served.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(String id) {
        return area.stream()
                .filter(district -> district.id().equals(id))
                .map(District::name)
                .findFirst()
                .orElse(id);
    }

    /// Their ids, each once; empty when the area does not have one of them.
    Optional<List<String>> read(String typed) {
        var names =
                Arrays.stream(typed.split("[,\\n]", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        var ids = names.stream().flatMap(name -> id(name).stream()).toList();
        return ids.size() == names.size()
                ? Optional.of(ids.stream().distinct().toList())
                : Optional.empty();
    }

    private Optional<String> id(String typed) {
        return area.stream()
                .filter(district -> typed.equals(district.id()) || typed.equals(district.name()))
                .map(District::id)
                .findFirst();
    }
}
