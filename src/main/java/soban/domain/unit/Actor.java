package soban.domain.unit;

/// Who did it: the capacity, the name of the person and the device at which they stood.
public record Actor(Role role, String person, String device) {
    public static Actor system(String part) {
        return new Actor(Role.SYSTEM, part, "core");
    }
}
