package soban;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import soban.console.Console;

import java.util.concurrent.Callable;

/// `soban demo`: a whole town to look at, without a question. Where no window can open, it says
/// what is missing and shows the kitchen's board as text.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Opens a demo: a shop of each kind, customers, riders, and the café's kitchen.")
final class DemoCommand implements Callable<Integer> {
    @Mixin private final DemoOptions options = new DemoOptions();

    @Override
    public Integer call() {
        var noWindow = Console.displayProblem();
        if (noWindow.isPresent()) {
            System.out.println(noWindow.get());
            return TextDemo.run(options);
        }
        return Desktop.run(Desktop.usualStation(), options, FirstStart::openDemo);
    }
}
