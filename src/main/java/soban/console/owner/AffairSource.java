package soban.console.owner;

import soban.console.screen.Phrasebook;
import soban.desk.OwnerBoard;

import java.time.Instant;
import java.util.List;

/// What a page of matters lists.
interface AffairSource {
    /// In the order in which they are listed.
    List<Affair> of(OwnerBoard board, Phrasebook book, Instant now);

    /// How many of them wait for the owner.
    int waiting(OwnerBoard board);
}
