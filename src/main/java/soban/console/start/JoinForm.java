package soban.console.start;

import soban.desk.enrol.CoreAddress;
import soban.wire.EnrolmentTicket;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Another machine's address and the code that was handed out there, while somebody writes them
/// down.
final class JoinForm {

    /// What is typed.
    enum Field {
        ADDRESS,
        CODE
    }

    private String address = "";
    private String code = "";
    private boolean tried;

    String address() {
        return address;
    }

    void address(String text) {
        address = text;
    }

    String code() {
        return code;
    }

    void code(String text) {
        code = text;
    }

    Map<Field, Wrong> problems() {
        var problems = new EnumMap<Field, Wrong>(Field.class);
        if (tried && CoreAddress.parse(address, true).isEmpty()) {
            problems.put(Field.ADDRESS, Wrong.of("join.wrong.address"));
        }
        if (tried && EnrolmentTicket.parse(code).isEmpty()) {
            problems.put(Field.CODE, Wrong.of("join.wrong.code"));
        }
        return problems;
    }

    /// Unless something is wrong.
    Optional<Place> tried() {
        tried = true;
        return problems().isEmpty()
                ? Optional.of(new Place(address.strip(), code.strip()))
                : Optional.empty();
    }

    record Place(String address, String code) {}
}
