package soban.desk.board;

import soban.desk.DeskView;
import soban.desk.Link;

import java.time.Instant;

/// What a person at the desk is to see, but for the time and the state of the link.
public interface Picture {
    DeskView at(Instant now, Link link);
}
