package soban.desk.enrol;

import soban.desk.DeskIdentity;
import soban.wire.kafka.KafkaAccess;

/// What a code was traded for.
public record Enrolled(DeskIdentity identity, KafkaAccess access) {}
