package soban.admin;

import picocli.CommandLine.Option;

import soban.core.operator.OperatorLink;
import soban.core.setup.SetupProblem;

/// A command that shows a list.
abstract class ListAction extends AdminAction {
    @Option(names = "--json", description = "One JSON object a line, for programs.")
    private boolean json;

    @Override
    final int act(OperatorLink link) throws SetupProblem {
        list(link).print(out(), json);
        return 0;
    }

    abstract Listing list(OperatorLink link) throws SetupProblem;
}
