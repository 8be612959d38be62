/// What every worker of the core shares: following topics for ever with consumers that are built
/// anew whenever they fail, the event log handed over record by record and committed only below the
/// lowest that is not finished, writing, and waiting between tries. What the records mean is known
/// to those who take them, not here.
@NullMarked
package soban.core.follow;

import org.jspecify.annotations.NullMarked;
