package soban.station;

import java.nio.file.Path;
import java.util.List;

/// What it takes to start one child: its name, its whole command line, and where its stderr goes.
record ChildPlan(String name, List<String> command, Path log) {
    ChildPlan {
        command = List.copyOf(command);
    }
}
