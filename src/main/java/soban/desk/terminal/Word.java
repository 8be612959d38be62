package soban.desk.terminal;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

import java.util.List;

/// One word behind an action's name: an option with its value, a flag, or something that stands at
/// its place.
///
/// @param name `--reason`, or `ORDER` for what stands at its place
/// @param label how its value is called in the help
/// @param many it may come several times
record Word(
        String name,
        String label,
        String description,
        Class<?> type,
        boolean required,
        boolean many) {
    static final String ORDER_NAME = "ORDER";
    static final Word ORDER =
            place(
                    ORDER_NAME,
                    "The order: its number on the board (#42), its id, or the end of its id.");
    static final Word PRODUCT = place("PRODUCT", "The product's id.");
    static final Word REASON = required("--reason", "TEXT", "Why, as the customer is told.");

    static Word place(String name, String description) {
        return new Word(name, name, description, String.class, true, false);
    }

    static Word places(String name, String description) {
        return new Word(name, name, description, String.class, true, true);
    }

    static Word required(String name, String label, String description) {
        return new Word(name, label, description, String.class, true, false);
    }

    static Word optional(String name, String label, String description) {
        return new Word(name, label, description, String.class, false, false);
    }

    static Word repeated(String name, String label, String description) {
        return new Word(name, label, description, String.class, false, true);
    }

    static Word number(String name, String label, String description) {
        return new Word(name, label, description, Long.class, true, false);
    }

    static Word maybeNumber(String name, String label, String description) {
        return new Word(name, label, description, Long.class, false, false);
    }

    static Word flag(String name, String description) {
        return new Word(name, "", description, boolean.class, false, false);
    }

    boolean isPositional() {
        return !name.startsWith("-");
    }

    PositionalParamSpec positional(int place) {
        return PositionalParamSpec.builder()
                .index(many ? place + "..*" : String.valueOf(place))
                .arity("1")
                .paramLabel(label)
                .type(many ? List.class : type)
                .auxiliaryTypes(type)
                .required(required)
                .description(description)
                .build();
    }

    OptionSpec option() {
        var option =
                OptionSpec.builder(name)
                        .type(many ? List.class : type)
                        .auxiliaryTypes(type)
                        .required(required)
                        .description(description);
        return type == boolean.class
                ? option.arity("0").build()
                : option.arity("1").paramLabel(label).build();
    }
}
