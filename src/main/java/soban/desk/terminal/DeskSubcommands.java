package soban.desk.terminal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.util.Objects;
import java.util.concurrent.Callable;

/// Gives `desk` a sub-command for each action and each page.
public final class DeskSubcommands implements IModelTransformer {
    @Override
    public CommandSpec transform(CommandSpec desk) {
        for (Verb verb : Verbs.all()) {
            var run = new Run(desk, (command, words) -> command.act(verb, words));
            desk.addSubcommand(verb.name(), run.of(verb.spec(run)));
        }
        for (Page page : Page.values()) {
            var run = new Run(desk, (command, words) -> command.show(page, words));
            desk.addSubcommand(page.named(), run.of(page.spec(run)));
        }
        return desk;
    }

    private interface Work {
        int run(DeskCommand desk, ParseResult words) throws InterruptedException;
    }

    private static final class Run implements Callable<Integer> {
        private final CommandSpec desk;
        private final Work work;
        private @Nullable CommandSpec own;

        Run(CommandSpec desk, Work work) {
            this.desk = desk;
            this.work = work;
        }

        CommandSpec of(CommandSpec spec) {
            own = spec;
            return spec;
        }

        @Override
        public Integer call() throws InterruptedException {
            var words = Objects.requireNonNull(own).commandLine().getParseResult();
            return work.run((DeskCommand) desk.userObject(), words);
        }
    }
}
