package soban.console.start;

import soban.desk.DeskIdentity;
import soban.domain.delivery.RiderId;
import soban.domain.shop.ShopId;
import soban.domain.unit.Role;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Another machine's address and the desk that is meant, while somebody writes them down.
final class JoinForm {
    private static final Pattern ADDRESS =
            Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^\\s:,/]+):([0-9]{1,5})");

    /// What is typed.
    enum Field {
        ADDRESS,
        NAME
    }

    private String address = "";
    private String name = "";
    private Role role = Role.OWNER;
    private boolean tried;

    String address() {
        return address;
    }

    void address(String text) {
        address = text;
    }

    /// The shop's id, or the rider's.
    String name() {
        return name;
    }

    void name(String text) {
        name = text;
    }

    Role role() {
        return role;
    }

    void choose(Role desk) {
        role = desk;
    }

    Map<Field, Wrong> problems() {
        var problems = new EnumMap<Field, Wrong>(Field.class);
        if (tried && !isAddress()) {
            problems.put(Field.ADDRESS, Wrong.of("join.wrong.address"));
        }
        if (tried && desk().isEmpty()) {
            problems.put(
                    Field.NAME,
                    Wrong.of(role == Role.RIDER ? "join.wrong.rider" : "join.wrong.shop"));
        }
        return problems;
    }

    /// The desk and where it is, unless something is wrong.
    Optional<Place> tried() {
        tried = true;
        return desk().filter(_ -> isAddress()).map(desk -> new Place(desk, address.strip()));
    }

    record Place(DeskIdentity desk, String kafka) {}

    private boolean isAddress() {
        for (String each : address.split(",", -1)) {
            var found = ADDRESS.matcher(each.strip());
            int port = found.matches() ? Integer.parseInt(found.group(2)) : 0;
            if (port < 1 || port > 65_535) {
                return false;
            }
        }
        return true;
    }

    private Optional<DeskIdentity> desk() {
        try {
            return Optional.of(
                    role == Role.RIDER
                            ? new DeskIdentity(new RiderId(name.strip()))
                            : new DeskIdentity(new ShopId(name.strip()), role));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
