package soban.station;

import java.nio.file.Path;
import java.util.List;

/// What it takes to start one child: its name, its whole command line, and where its stderr goes.
///
/// @param data where it keeps what it has
record ChildPlan(String name, List<String> command, Path log, Path data) {
    ChildPlan {
        command = List.copyOf(command);
    }
}
