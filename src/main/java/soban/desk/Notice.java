package soban.desk;

import soban.domain.unit.RefusalCode;

import java.time.Instant;

/// A refusal in front of the person, until read: `action` is the press (`start`, `finish`,
/// `hand-over`, `undo`, `sell-out`, `put-back`), `subject` the order's number (`#42`) or the
/// product's name, `code` the rule, `detail` what the core added.
public record Notice(
        long id, Instant at, String action, String subject, RefusalCode code, String detail) {}
