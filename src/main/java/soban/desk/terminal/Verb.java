package soban.desk.terminal;

import picocli.CommandLine.Model.CommandSpec;

import soban.desk.DeskAction;
import soban.domain.unit.Role;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// An action as it is typed: its name, who may do it, and how what is typed becomes it.
///
/// @param roles whose desks have it
/// @param words what is typed behind its name
record Verb(
        Class<? extends DeskAction> action,
        Set<Role> roles,
        String description,
        List<Word> words,
        Reading reading) {
    interface Reading {
        DeskAction read(Typed typed) throws InterruptedException;
    }

    Verb {
        words = List.copyOf(words);
    }

    String name() {
        return DeskAction.nameOf(action);
    }

    CommandSpec spec(Callable<Integer> run) {
        var spec = CommandSpec.wrapWithoutInspection(run).name(name());
        spec.usageMessage().description(description + whose());
        spec.mixinStandardHelpOptions(true);
        int place = 0;
        for (Word word : words) {
            if (word.isPositional()) {
                spec.addPositional(word.positional(place++));
            } else {
                spec.addOption(word.option());
            }
        }
        return spec;
    }

    private String whose() {
        return " ("
                + roles.stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .collect(Collectors.joining(", "))
                + ")";
    }
}
